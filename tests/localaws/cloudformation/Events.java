package localaws.cloudformation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import localaws.cloudformation.DeployedFunction.Rule;
import localaws.cloudformation.DeployedFunction.Schedule;

/** The Events of a SAM function; disabled ones wake nobody. */
record Events(String prefix) {

  void read(String id, Map<String, Object> event, List<Rule> rules, List<Schedule> schedules) {
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
        rules.add(new Rule(name(id, properties, "RuleName"), pattern));
      }
      case "Schedule", "ScheduleV2" -> {
        var expression = properties.getOrDefault("Schedule", properties.get("ScheduleExpression"));
        schedules.add(
            new Schedule(
                name(id, properties, "Name"),
                Functions.input(properties),
                String.valueOf(expression)));
      }
      default -> throw new TemplateException("event " + prefix + id + " of type " + type);
    }
  }

  private String name(String id, Map<String, Object> properties, String property) {
    return properties.getOrDefault(property, prefix + id).toString();
  }
}
