package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Attempt;
import guardrail.remediation.Result.Failed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person does next, the most pressing first. */
final class NextSteps {
  /** A command stands on a line of its own, to be copied whole. */
  private static final String COMMAND = "\n     ";

  private NextSteps() {}

  static List<String> of(Incident incident) {
    var steps = new ArrayList<String>();
    unjudged(incident).ifPresent(steps::add);
    for (var left : incident.after().plan().notRepairable()) {
      steps.addAll(ByHand.steps(incident, left));
    }
    incident.attempts().stream()
        .flatMap(attempt -> afterFailure(attempt).stream())
        .distinct()
        .forEach(steps::add);
    if (incident.after().repairable()) {
      var why =
          incident.mode() == Mode.ALERT_ONLY
              ? "To repair it, run:"
              : "The guardrail tries again by itself. To repair it by hand, run:";
      steps.add(why + commands(incident));
    }
    incident.cause().ifPresent(call -> steps.addAll(Investigation.of(incident, call)));
    if (incident.wakeUp().refusal().isPresent()) {
      steps.add(
          "Find out who can put events on this account's event bus or call the guardrail's"
              + " function, for AWS did not send this event.");
    }
    if (isUnnamed(incident)) {
      steps.add(nobodyNamed(incident));
    }
    if (incident.outcome() != Outcome.COMPLIANT && records(incident)) {
      steps.add(
          "Wait for the next log file, which proves delivery; it is usual within 15 minutes:"
              + "%saws cloudtrail get-trail-status --region %s --name %s"
                  .formatted(COMMAND, incident.trail().homeRegion(), incident.trail().arn()));
    }
    return steps;
  }

  /** Whether something was done, and no alert has said who may have done it. */
  private static boolean isUnnamed(Incident incident) {
    return incident.cause().isEmpty()
        && incident.history().firstTold().isEmpty()
        && !incident.before().withheld()
        && (Headline.isJudged(incident) || Headline.isInterrupted(incident));
  }

  private static String commands(Incident incident) {
    return incident.after().plan().steps().stream()
        .map(step -> COMMAND + AwsCli.command(incident.trail(), step))
        .collect(Collectors.joining());
  }

  private static boolean records(Incident incident) {
    return incident.after().seen().knownStatus().filter(TrailStatus::isLogging).isPresent();
  }

  private static Optional<String> unjudged(Incident incident) {
    var unseen =
        incident.after().drift().stream()
            .flatMap(drift -> drift instanceof Unjudged one ? Stream.of(one) : Stream.of())
            .toList();
    if (unseen.stream().anyMatch(Unjudged::isOfTheAccount)) {
      return Optional.of(
          ("See whether account %s still has the role CloudTrailGuardrail, and whether the role"
                  + " still trusts the guardrail. The stack set brings it back if its stack is"
                  + " deployed to the account again. Until then nobody guards its trail.")
              .formatted(incident.trail().account()));
    }
    var calls =
        unseen.stream()
            .map(one -> one.error().operation())
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(calls)
        .filter(some -> !some.isEmpty())
        .map(
            ("Let the guardrail's role make these calls again: %s. If AWS denied them, look for a"
                    + " service-control policy, a permissions boundary or a change to the role."
                    + " What cannot be read is never overwritten.")
                ::formatted);
  }

  private static Optional<String> afterFailure(Attempt attempt) {
    if (!(attempt.result() instanceof Failed(var error))) {
      return Optional.empty();
    }
    return switch (error.code()) {
      case "MaximumNumberOfTrailsExceededException" ->
          Optional.of(
              "Delete a trail that nobody needs, for the Region holds as many as AWS allows."
                  + " The guardrail then makes its own. This lists them:"
                  + COMMAND
                  + "aws cloudtrail describe-trails --region "
                  + error.region());
      case "AccessDenied", "AccessDeniedException" ->
          Optional.of(
              ("Find out why AWS denied %s to the guardrail: look for a service-control policy, a"
                      + " permissions boundary or a change to its role.")
                  .formatted(error.operation()));
      default -> Optional.empty();
    };
  }

  private static String nobodyNamed(Incident incident) {
    var unless =
        Headline.isDeleted(incident)
            ? "Unless this is a first deployment, find out who did it"
            : "Find out who did it";
    return unless
        + ", for no event named anybody. Event history keeps 90 days of calls,"
        + " whether a trail recorded them or not:"
        + "%saws cloudtrail lookup-events --region %s --lookup-attributes %s"
            .formatted(COMMAND, region(incident), attribute(incident));
  }

  /** Calls on the organization are in us-east-1 alone (docs/aws-facts.md C1). */
  private static String region(Incident incident) {
    return incident.before().withoutMembers() ? "us-east-1" : incident.trail().homeRegion();
  }

  private static String attribute(Incident incident) {
    if (incident.before().withoutMembers()) {
      return "AttributeKey=EventName,AttributeValue=DisableAWSServiceAccess";
    }
    return incident.before().drift().stream().allMatch(AdministratorsDiffer.class::isInstance)
            && !incident.before().compliant()
        ? "AttributeKey=EventName,AttributeValue=RegisterOrganizationDelegatedAdmin"
        : "AttributeKey=ResourceName,AttributeValue=" + resource(incident);
  }

  /** CloudTrail files its own calls under the trail's name, S3's under the bucket's. */
  private static String resource(Incident incident) {
    return Headline.isOfTheTrail(incident) || incident.before().compliant()
        ? incident.trail().arn().name()
        : incident.before().drift().stream()
            .flatMap(d -> d instanceof BucketDrift of ? Stream.of(of.bucket()) : Stream.of())
            .findFirst()
            .orElse(incident.trail().standard().logBucketName());
  }
}
