package localaws.cloudformation;

import java.util.Map;
import localaws.cloudformation.DeployedFunction.Rule;
import localaws.cloudformation.DeployedFunction.Schedule;

/** Rules and schedules that are resources of their own and have this alias as a target. */
record SeparateEvents(Template template, String aliasArn) {

  void read(Wakers wakers) {
    for (var rule : template.resourcesOfType("AWS::Events::Rule")) {
      for (var target : rule.list("Targets")) {
        if (isEnabled(rule) && isMine(Tree.map(target))) {
          add(rule, Tree.map(target), wakers);
        }
      }
    }
    for (var schedule : template.resourcesOfType("AWS::Scheduler::Schedule")) {
      var target = Tree.map(schedule.properties().get("Target"));
      if (isEnabled(schedule) && isMine(target)) {
        wakers.schedules().add(schedule(schedule, target));
      }
    }
  }

  private void add(Resource rule, Map<String, Object> target, Wakers wakers) {
    var bus = EventBuses.bus(template.target(), rule.properties());
    rule.at("EventPattern")
        .map(Functions::json)
        .map(pattern -> new Rule(Stack.name(template, rule), pattern, bus))
        .ifPresent(wakers.rules()::add);
    if (rule.at("ScheduleExpression").isPresent()) {
      wakers.schedules().add(schedule(rule, target));
    }
  }

  private Schedule schedule(Resource resource, Map<String, Object> target) {
    return new Schedule(
        Stack.name(template, resource),
        Functions.input(target),
        resource.text("ScheduleExpression").orElseThrow());
  }

  static boolean isEnabled(Resource resource) {
    return !resource.text("State").orElse("ENABLED").equals("DISABLED");
  }

  private boolean isMine(Map<String, Object> target) {
    return aliasArn.equals(target.get("Arn"));
  }
}
