package localaws.cloudformation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads functions and what wakes them: SAM's Events and separate rules and schedules. */
record Functions(Template template) {

  DeployedFunction deployed(Resource function) {
    var alias = function.text("AutoPublishAlias");
    var arn = Stack.arn(template, function);
    var aliasArn = alias.map(name -> arn + ":" + name).orElse(arn);
    var wakers = Wakers.none();
    var mayLoop = function.text("RecursiveLoop").filter("Allow"::equals).isPresent();
    var events = new Events(template.target(), function.logicalId(), mayLoop);
    Tree.map(function.properties().get("Events"))
        .forEach((id, event) -> events.read(id, Tree.map(event), wakers));
    new SeparateEvents(template, aliasArn).read(wakers);
    return new DeployedFunction(
        function.logicalId(),
        Stack.name(template, function),
        aliasArn,
        function.text("Handler").orElseThrow(),
        environment(function),
        wakers.rules(),
        wakers.schedules(),
        wakers.queues(),
        function
            .at("EventInvokeConfig", "DestinationConfig", "OnFailure", "Destination")
            .map(String::valueOf),
        function
            .at("EventInvokeConfig", "MaximumRetryAttempts")
            .map(times -> Integer.parseInt(times.toString()))
            .orElse(2),
        alias,
        Duration.ofSeconds(function.text("Timeout").map(Long::parseLong).orElse(3L)),
        function.at("SnapStart", "ApplyOn").filter("PublishedVersions"::equals).isPresent());
  }

  private static Map<String, String> environment(Resource function) {
    var environment = new TreeMap<String, String>();
    Tree.map(function.at("Environment", "Variables").orElse(Map.of()))
        .forEach((name, value) -> environment.put(name, value.toString()));
    return environment;
  }

  static String json(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Input may be written as JSON text or, where EventBridge would pass the event, not at all. */
  static String input(Map<String, Object> properties) {
    return Optional.ofNullable(properties.get("Input")).map(String::valueOf).orElse("{}");
  }
}
