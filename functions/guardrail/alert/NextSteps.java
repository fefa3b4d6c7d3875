package guardrail.alert;

import guardrail.drift.Drift.Unjudged;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.incident.Unexplained;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Attempt;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.SinkRemediation.CreateLogGroup;
import guardrail.remediation.SinkRemediation.CreateTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person does next, the most pressing first. */
final class NextSteps {
  private NextSteps() {}

  static List<String> of(Incident incident) {
    var steps = new ArrayList<>(ofWhatIsLeft(incident));
    RepeatWords.step(incident).ifPresent(steps::add);
    incident.wakeUp().altered().map(what -> Altered.step(incident, what)).ifPresent(steps::add);
    incident.attempts().stream()
        .filter(Attempt::applied)
        .flatMap(attempt -> lost(attempt.remediation()).stream())
        .forEach(steps::add);
    incident.cause().ifPresent(call -> steps.addAll(Investigation.of(incident, call)));
    if (incident.wakeUp().refusal().isPresent()) {
      steps.add(
          "Find out who can put events on this account's event bus or call the guardrail's"
              + " function, for AWS did not send this event.");
    }
    if (isUnnamed(incident)) {
      steps.add(Unnamed.step(incident));
    }
    delivery(incident).ifPresent(steps::add);
    return steps;
  }

  /** What a person does about what the last look found, whoever made it. */
  static List<String> ofWhatIsLeft(Incident incident) {
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
      steps.addAll(repair(incident));
    }
    return steps;
  }

  private static List<String> repair(Incident incident) {
    var calls = incident.after().plan().steps();
    var steps = new ArrayList<>(LongPolicies.steps(incident.trail(), calls));
    steps.add(beforeCommands(incident) + commands(incident));
    calls.stream()
        .flatMap(
            call -> call instanceof RemoveLifecycleRules rules ? Stream.of(rules) : Stream.of())
        .map(rules -> Lifecycle.withoutRules(incident.trail(), rules.bucket()))
        .forEach(steps::add);
    return steps;
  }

  private static String beforeCommands(Incident incident) {
    if (incident.exempt().isPresent()) {
      return "The guardrail repairs it when the exemption ends. To have it repaired at once, close"
          + " the exemption with ./guardrail exempt close --account %s. To repair it by hand, run:"
              .formatted(incident.trail().account());
    }
    return incident.mode() == Mode.ALERT_ONLY
        ? "To repair it, run:"
        : "The guardrail tries again by itself. To repair it by hand, run:";
  }

  /** A log file alone proves that a repair helped; where none can come there is none to await. */
  private static Optional<String> delivery(Incident incident) {
    var seen = incident.after();
    if (!records(incident)
        || seen.recordsOrDeliversLess()
        || incident.outcome() == Outcome.COMPLIANT
        || incident.outcome() == Outcome.DRIFTED) {
      return Optional.empty();
    }
    var followed =
        incident.proof("", incident.began()).isPresent()
            && incident.history().ledgerError().isEmpty();
    return Optional.of(
        (followed
                ? "Do nothing about delivery yet: the guardrail tells when the next log file has"
                    + " come, which proves it, or that none has come in time. To look yourself:"
                : "Wait for the next log file, which proves delivery; it is usual within 15"
                    + " minutes:")
            + "%saws cloudtrail get-trail-status --region %s --name %s"
                .formatted(Shell.LINE, incident.trail().homeRegion(), incident.trail().arn()));
  }

  /** What no call brings back of something that was made again. */
  private static Optional<String> lost(Remediation made) {
    return switch (made) {
      case CreateTopic(var topic) ->
          Optional.of(
              "Subscribe again whoever heard of the topic %s: its subscriptions went with it."
                  .formatted(topic));
      case CreateLogGroup(var group) ->
          Optional.of(
              ("Make the metric filters and subscriptions of the log group %s again, which went with"
                      + " it: alarms that count its events hear nothing without them.")
                  .formatted(group));
      case Remediation _ -> Optional.empty();
    };
  }

  private static boolean isUnnamed(Incident incident) {
    return Unexplained.is(incident)
        && (Headline.isJudged(incident) || Headline.isInterrupted(incident));
  }

  private static String commands(Incident incident) {
    return incident.after().plan().steps().stream()
        .map(step -> Shell.LINE + AwsCli.command(incident.trail(), step))
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
            .map(call -> call.equals("s3:HeadBucket") ? call + " (by s3:ListBucket)" : call)
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
                  + Shell.LINE
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
}
