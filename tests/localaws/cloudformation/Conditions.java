package localaws.cloudformation;

import java.util.Map;

/** Decides the template's conditions (CloudFormation User Guide, "Condition functions"). */
record Conditions(Source source, Resolver resolver) {

  boolean named(String name) {
    var condition = source.section("Conditions").get(name);
    if (condition == null) {
      throw new TemplateException("no condition " + name);
    }
    return decide(condition, "Conditions." + name);
  }

  boolean decide(Object condition, String path) {
    var call = Tree.map(condition).entrySet().iterator().next();
    return decide(call, path);
  }

  private boolean decide(Map.Entry<String, Object> call, String path) {
    if (call.getKey().equals("Condition")) {
      return named(call.getValue().toString());
    }
    var parts = Tree.list(call.getValue());
    return switch (call.getKey()) {
      case "Fn::Equals" ->
          resolver.text(parts.get(0), path).equals(resolver.text(parts.get(1), path));
      case "Fn::Not" -> !decide(parts.get(0), path);
      case "Fn::And" -> parts.stream().allMatch(part -> decide(part, path));
      case "Fn::Or" -> parts.stream().anyMatch(part -> decide(part, path));
      default -> throw new TemplateException("condition " + call.getKey() + " at " + path);
    };
  }
}
