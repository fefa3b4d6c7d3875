package localaws.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.events.BusArn;
import localaws.events.Buses;
import localaws.iam.Policy;

/** Makes the template's buses with their policies, and the rules that forward to a bus. */
record EventBuses(Template template, Buses buses) {
  private static final String BUS = "AWS::Events::EventBus";

  void create() {
    template.resourcesOfType(BUS).forEach(bus -> buses.create(arn(bus)));
    var statements = new LinkedHashMap<BusArn, List<Object>>();
    for (var policy : template.resourcesOfType("AWS::Events::EventBusPolicy")) {
      var statement =
          policy
              .at("Statement")
              .orElseThrow(() -> new TemplateException("no Statement in " + policy.logicalId()));
      statements.computeIfAbsent(of(policy), _ -> new ArrayList<>()).add(statement);
    }
    statements.forEach((bus, all) -> buses.admit(bus, Policy.ofStatements(all)));
    for (var rule : rules()) {
      rule.list("Targets").forEach(target -> forward(rule, Tree.map(target)));
    }
  }

  private void forward(Resource rule, Map<String, Object> target) {
    var arn = String.valueOf(target.get("Arn"));
    if (!arn.contains(":event-bus/")) {
      return;
    }
    if (target.containsKey("InputTransformer") || target.containsKey("InputPath")) {
      throw new TemplateException("a changed input at " + rule.logicalId());
    }
    buses.forward(
        of(rule),
        Stack.name(template, rule),
        Functions.json(rule.at("EventPattern").orElseThrow()),
        BusArn.of(arn),
        Optional.ofNullable(target.get("RoleArn")).map(String::valueOf));
  }

  void remove() {
    rules().forEach(rule -> buses.bus(of(rule)).remove(Stack.name(template, rule)));
    template.resourcesOfType(BUS).forEach(bus -> buses.remove(arn(bus)));
  }

  private List<Resource> rules() {
    return template.resourcesOfType("AWS::Events::Rule").stream()
        .filter(SeparateEvents::isEnabled)
        .filter(rule -> rule.at("EventPattern").isPresent())
        .toList();
  }

  private BusArn arn(Resource bus) {
    return BusArn.of(Stack.arn(template, bus));
  }

  private BusArn of(Resource ruleOrPolicy) {
    return bus(template.target(), ruleOrPolicy.properties());
  }

  /** The bus that properties name by EventBusName; without it the default one. */
  static BusArn bus(Target target, Map<String, Object> properties) {
    var name = String.valueOf(properties.getOrDefault("EventBusName", "default"));
    return BusArn.of(name, target.account(), target.region());
  }
}
