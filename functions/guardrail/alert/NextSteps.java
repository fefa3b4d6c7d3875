package guardrail.alert;

import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.TrailDrift;
import guardrail.event.CloudTrailRecord;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.Blackout;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.remediation.Attempt;
import guardrail.remediation.Plan.NotRepairable;
import guardrail.remediation.Result.Failed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person does next, the most pressing first. */
final class NextSteps {
  private NextSteps() {}

  static List<String> of(Incident incident) {
    var steps = new ArrayList<String>();
    for (var left : incident.after().plan().notRepairable()) {
      steps.add(byHand(incident.trail(), left));
    }
    incident.attempts().stream()
        .flatMap(attempt -> afterFailure(attempt).stream())
        .distinct()
        .forEach(steps::add);
    if (incident.after().repairable()) {
      var why =
          incident.mode() == Mode.ALERT_ONLY
              ? "AlertOnly mode changes nothing. To repair it, run:"
              : "The guardrail tries again by itself. To repair it by hand, run:";
      steps.add(why + commands(incident));
    }
    incident.wakeUp().cause().ifPresent(call -> steps.addAll(investigate(incident, call)));
    incident
        .wakeUp()
        .refusal()
        .ifPresent(_ ->
            steps.add(
                "Find out who can put events on this account's event bus or call"
                    + " the guardrail's function: the event was not AWS's."));
    if (steps.isEmpty()) {
      steps.add(
          "Find out who changed it: no event named anybody. Event history in the CloudTrail"
              + " console shows 90 days of calls, whether a trail recorded them or not.");
    }
    if (!incident.after().dark()) {
      steps.add(
          "Delivery is proven by the next log file, usually within 15 minutes: aws cloudtrail"
              + " get-trail-status --region %s --name %s"
                  .formatted(incident.trail().homeRegion(), incident.trail().arn()));
    }
    return steps;
  }

  static String commands(Incident incident) {
    var text = new StringBuilder();
    for (var step : incident.after().plan().steps()) {
      text.append("\n     ").append(AwsCli.command(incident.trail(), step));
    }
    return text.toString();
  }

  private static String byHand(GuardedTrail trail, NotRepairable left) {
    return switch (left.drift()) {
      case Missing(var bucket, _) ->
          "Nothing about the bucket %s: the guardrail makes it as soon as it can (%s)."
              .formatted(bucket, Plain.line(left.why()));
      case NotOurs(var bucket) ->
          ("Find out who has the bucket %s (aws s3api head-bucket --bucket %s). A policy that locks"
                  + " everybody out is opened by the account's root, or by sts:AssumeRoot with"
                  + " S3UnlockBucketPolicy; a name that another account has does not come back.")
              .formatted(bucket, bucket);
      case RefusesCloudTrail(var bucket, _) ->
          "Put the CloudTrail statements back into the policy of the bucket %s (%s)."
              .formatted(bucket, Plain.line(left.why()));
      case Unjudged _ ->
          "Let the guardrail's role read again, and look for a service-control policy: "
              + Plain.line(left.why());
      case TrailDrift _ ->
          "Not repairable by the guardrail: %s %s."
              .formatted(DriftWords.of(trail, left.drift()), Plain.line(left.why()));
    };
  }

  private static Optional<String> afterFailure(Attempt attempt) {
    if (!(attempt.result() instanceof Failed(var error))) {
      return Optional.empty();
    }
    return switch (error.code()) {
      case "MaximumNumberOfTrailsExceededException" ->
          Optional.of(
              "The Region holds as many trails as AWS allows: delete one that nobody needs"
                  + " (aws cloudtrail describe-trails), and the guardrail makes its own.");
      case "AccessDenied", "AccessDeniedException" ->
          Optional.of(
              ("AWS denied %s to the guardrail: look for a service-control policy, a permissions"
                      + " boundary, or a change to its role (%s).")
                  .formatted(error.operation(), Plain.line(error.message())));
      default -> Optional.empty();
    };
  }

  private static List<String> investigate(Incident incident, CloudTrailRecord call) {
    var actor = call.actor();
    var steps = new ArrayList<String>();
    steps.add(
        "Ask %s whether this was meant. If not, take the identity's keys and sessions away."
            .formatted(Plain.line(actor.name())));
    actor
        .accessKeyId()
        .ifPresent(key ->
            steps.add(
                ("See what that key did in the dark; Event history works without a trail:"
                        + "\n     aws cloudtrail lookup-events --region %s --lookup-attributes"
                        + " AttributeKey=AccessKeyId,AttributeValue=%s%s")
                    .formatted(
                        incident.trail().homeRegion(), Plain.line(key), start(incident, call))));
    return steps;
  }

  private static String start(Incident incident, CloudTrailRecord call) {
    Optional<Instant> from = incident.blackout().flatMap(Blackout::from).or(call::eventTime);
    return from.map(time -> " --start-time " + time).orElse("");
  }
}
