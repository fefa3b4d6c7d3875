package template;

import static template.Transformed.ACCOUNT;
import static template.Transformed.REGION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import localaws.cloudformation.Role;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Template;
import localaws.iam.Access;
import localaws.iam.Principal;
import simulation.Playbacks;
import simulation.Scenario;
import simulation.Scenarios;

/** Each role of the transformed hub with all that is done with it. */
final class RolesInUse {
  private static final Map<String, String> WITH_LOG_GROUP = Map.of("LogGroupName", "trail-events");

  /** Each belongs to the function that is named alike. */
  static final List<String> OF_FUNCTIONS =
      List.of("TrailGuardRole", "OrganizationRole", "AccountRole", "SweepRole", "DossierRole");

  private RolesInUse() {}

  /** A function's role in every story: what the code called, and what Lambda does with it. */
  static List<Exercised> function(String roleId) {
    return Scenarios.ALL.stream().flatMap(story -> played(story, roleId).stream()).toList();
  }

  private static Optional<Exercised> played(Scenario story, String roleId) {
    var template = Transformed.with(story.parameters()).template();
    if (!template.has(roleId)) {
      return Optional.empty();
    }
    var function = roleId.replace("Role", "Function");
    var arn = template.resource(function).text("Role").orElseThrow();
    var role = new Principal.Identity(arn);
    var name = arn.substring(arn.lastIndexOf('/') + 1);
    var calls = Recorded.of(Playbacks.of(story)).with(ACCOUNT, name);
    return Optional.of(
        new Exercised(
            story.name() + " with " + roleId,
            Role.policy(template.resource(roleId)),
            Stream.concat(
                    lambdasOwn(template, function, role).stream(),
                    calls.by(role).map(access -> withPath(template, access)))
                .distinct()
                .toList()));
  }

  /** IAM is called with a role's name, and asked about its ARN, which has a path. */
  private static Access withPath(Template template, Access access) {
    return template.resourcesOfType("AWS::IAM::Role").stream()
        .map(named -> Stack.arn(template, named))
        .filter(arn -> arn.replaceFirst(":role/.*/", ":role/").equals(access.resource()))
        .findFirst()
        .map(arn -> new Access(access.principal(), access.action(), arn, access.context()))
        .orElse(access);
  }

  /**
   * Lambda writes the log, polls the queue and keeps failed events with the function's role
   * (docs/aws-facts.md G).
   */
  private static List<Access> lambdasOwn(Template template, String id, Principal role) {
    var accesses = new ArrayList<Access>();
    var group = template.resource(id).at("LoggingConfig", "LogGroup").orElseThrow();
    var stream = logs(group + ":log-stream:2026/11/22/any[1]0123456789abcdef");
    accesses.add(access(role, "logs:CreateLogStream", stream));
    accesses.add(access(role, "logs:PutLogEvents", stream));
    if (template.has(id + "EventInvokeConfig")) {
      template
          .resource(id + "EventInvokeConfig")
          .at("DestinationConfig", "OnFailure", "Destination")
          .map(failed -> access(role, "sqs:SendMessage", failed.toString()))
          .ifPresent(accesses::add);
    }
    template.resourcesOfType("AWS::Lambda::EventSourceMapping").stream()
        .filter(mapping -> mapping.text("FunctionName").orElseThrow().contains(id))
        .map(mapping -> mapping.text("EventSourceArn").orElseThrow())
        .flatMap(queue ->
            Stream.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
                .map(action -> access(role, action, queue)))
        .forEach(accesses::add);
    return accesses;
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
