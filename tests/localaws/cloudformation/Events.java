package localaws.cloudformation;

import java.util.Map;
import java.util.Objects;
import localaws.cloudformation.DeployedFunction.Rule;
import localaws.cloudformation.DeployedFunction.Schedule;

/** The Events of a SAM function; disabled ones wake nobody. */
record Events(Target target, String function, boolean mayLoop) {

  void read(String id, Map<String, Object> event, Wakers wakers) {
    var properties = Tree.map(event.get("Properties"));
    var disabled =
        "DISABLED".equals(properties.get("State"))
            || Objects.equals(properties.get("Enabled"), false);
    if (disabled) {
      return;
    }
    var type = String.valueOf(event.get("Type"));
    switch (type) {
      case "EventBridgeRule", "CloudWatchEvent" -> {
        var pattern = Functions.json(properties.getOrDefault("Pattern", Map.of()));
        var bus = EventBuses.bus(target, properties);
        wakers.rules().add(new Rule(name(id, properties, "RuleName"), pattern, bus));
      }
      case "Schedule", "ScheduleV2" -> {
        var expression = properties.getOrDefault("Schedule", properties.get("ScheduleExpression"));
        wakers
            .schedules()
            .add(
                new Schedule(
                    name(id, properties, "Name"),
                    Functions.input(properties),
                    String.valueOf(expression)));
      }
      case "SQS" ->
          wakers.queues().add(new QueueEvent(function + id, properties, mayLoop).source());
      default -> throw new TemplateException("event " + function + id + " of type " + type);
    }
  }

  private String name(String id, Map<String, Object> properties, String property) {
    var madeUp = target.stackName() + "-" + function + id;
    return properties.getOrDefault(property, madeUp).toString();
  }
}
