package template;

import static template.Transformed.ACCOUNT;
import static template.Transformed.REGION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.Call;
import localaws.cloudformation.Role;
import localaws.cloudformation.Template;
import localaws.iam.Access;
import localaws.iam.Authorization;
import localaws.iam.Permission;
import localaws.iam.Principal;
import simulation.Playbacks;
import simulation.Scenario;
import simulation.Scenarios;

/** Each role of the transformed template with all that is done with it. */
final class RolesInUse {
  private static final Map<String, String> WITH_LOG_GROUP = Map.of("LogGroupName", "trail-events");

  private RolesInUse() {}

  /** The function's role in every scenario: what the code called, and what Lambda does with it. */
  static List<Exercised> function() {
    return Scenarios.ALL.stream().map(RolesInUse::played).toList();
  }

  private static Exercised played(Scenario scenario) {
    var template = Transformed.with(scenario.parameters()).template();
    var function = template.resource("TrailGuardFunction");
    var role = new Principal.Identity(function.text("Role").orElseThrow());
    var accesses = new ArrayList<>(lambdasOwn(template, role));
    for (var call : Playbacks.of(scenario).callsOfProduct()) {
      asked(call).stream().map(permission -> permission.by(role)).forEach(accesses::add);
    }
    return new Exercised(
        scenario.name(),
        Role.policy(template.resource("TrailGuardRole")),
        accesses.stream().distinct().toList());
  }

  private static List<Permission> asked(Call call) {
    var operation = call.service() + ":" + call.operation();
    return Authorization.of(ACCOUNT, REGION, operation, call.request());
  }

  /**
   * Lambda writes the log and keeps failed events with the function's role (docs/aws-facts.md G).
   */
  private static List<Access> lambdasOwn(Template template, Principal role) {
    var logGroup =
        template.resource("TrailGuardFunction").at("LoggingConfig", "LogGroup").orElseThrow();
    var failed =
        template
            .resource("TrailGuardFunctionEventInvokeConfig")
            .at("DestinationConfig", "OnFailure", "Destination")
            .orElseThrow();
    var stream = logs(logGroup + ":log-stream:2026/11/22/trail-guard[1]0123456789abcdef");
    return List.of(
        access(role, "logs:CreateLogStream", stream),
        access(role, "logs:PutLogEvents", stream),
        access(role, "sqs:SendMessage", failed.toString()));
  }

  static Exercised resync() {
    return scheduled(Map.of(), "TrailGuardFunctionResync", "ResyncRole");
  }

  static Exercised sweepSchedule() {
    return scheduled(Organized.parameters(), "SweepFunctionSweep", "SweepScheduleRole");
  }

  /** The scheduler wakes a function and keeps what it cannot deliver (docs/aws-facts.md J). */
  private static Exercised scheduled(
      Map<String, String> parameters, String scheduleId, String roleId) {
    var template = Transformed.with(parameters).template();
    var schedule = template.resource(scheduleId);
    var role = new Principal.Identity(schedule.at("Target", "RoleArn").orElseThrow().toString());
    var function = schedule.at("Target", "Arn").orElseThrow().toString();
    var letters = schedule.at("Target", "DeadLetterConfig", "Arn").orElseThrow().toString();
    return new Exercised(
        scheduleId + " fires",
        Role.policy(template.resource(roleId)),
        List.of(
            access(role, "lambda:InvokeFunction", function),
            access(role, "sqs:SendMessage", letters)));
  }

  /** CloudTrail copies its events into a stream that it names itself (docs/aws-facts.md E3). */
  static Exercised logGroup() {
    var template = Transformed.with(WITH_LOG_GROUP).template();
    var role =
        template
            .resource("TrailGuardFunction")
            .at("Environment", "Variables", "LOG_GROUP_ROLE_ARN")
            .map(arn -> new Principal.Identity(arn.toString()))
            .orElseThrow();
    var stream = logs("trail-events:log-stream:%s_CloudTrail_%s".formatted(ACCOUNT, REGION));
    return new Exercised(
        "CloudTrail copies events",
        Role.policy(template.resource("LogGroupRole")),
        List.of(
            access(role, "logs:CreateLogStream", stream),
            access(role, "logs:PutLogEvents", stream)));
  }

  private static String logs(String group) {
    return "arn:aws:logs:%s:%s:log-group:%s".formatted(REGION, ACCOUNT, group);
  }

  private static Access access(Principal role, String action, String resource) {
    return new Access(role, action, resource, Map.of());
  }
}
