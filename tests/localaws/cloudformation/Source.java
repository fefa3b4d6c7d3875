package localaws.cloudformation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The template as written, with what SAM adds to it in silence: Globals and generated resources.
 */
record Source(Map<String, Object> document) {
  private static final String FUNCTION = "AWS::Serverless::Function";

  Map<String, Object> section(String name) {
    return Tree.map(document.get(name));
  }

  boolean isTransformed() {
    return document.containsKey("Transform");
  }

  private Map<String, Object> resource(String id) {
    return Tree.map(section("Resources").get(id));
  }

  Map<String, Object> attributes(String id) {
    return resource(id);
  }

  String type(String id) {
    return String.valueOf(resource(id).get("Type"));
  }

  /** A written resource's type or that of one SAM makes: FunctionRole, FunctionEvent. */
  Optional<String> anyType(String id) {
    return Optional.of(id)
        .filter(section("Resources")::containsKey)
        .map(this::type)
        .or(() -> functions().flatMap(function -> generated(function, id)).findFirst());
  }

  /** The property EventBusName of a rule, written as a resource or as a function's event. */
  Optional<Object> eventBus(String id) {
    var written =
        type(id).equals("AWS::Events::Rule")
            ? Stream.of(properties(id))
            : Stream.<Map<String, Object>>of();
    var events = functions().flatMap(function -> events(function, id));
    return Stream.concat(written, events)
        .flatMap(properties -> Stream.ofNullable(properties.get("EventBusName")))
        .findFirst();
  }

  private Stream<Map<String, Object>> events(String function, String id) {
    return Tree.map(properties(function).get("Events")).entrySet().stream()
        .filter(event -> id.equals(function + event.getKey()))
        .map(event -> Tree.map(Tree.map(event.getValue()).get("Properties")));
  }

  private Stream<String> functions() {
    return section("Resources").keySet().stream().filter(id -> type(id).equals(FUNCTION));
  }

  private Stream<String> generated(String function, String id) {
    if (id.equals(function + "Role")) {
      return Stream.of("AWS::IAM::Role");
    }
    return Tree.map(properties(function).get("Events")).entrySet().stream()
        .filter(event -> id.equals(function + event.getKey()))
        .map(event -> Tree.map(event.getValue()).get("Type"))
        .map(type -> "ScheduleV2".equals(type) ? "AWS::Scheduler::Schedule" : "AWS::Events::Rule");
  }

  Map<String, Object> properties(String id) {
    var written = Tree.map(resource(id).get("Properties"));
    var type = resource(id).getOrDefault("Type", "");
    var globals = Tree.map(section("Globals").get("Function"));
    return type.equals(FUNCTION) ? Tree.map(Tree.merged(globals, written)) : written;
  }
}
