package guardrail.alert;

import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.Incident;
import guardrail.remediation.Plan.NotRepairable;
import java.util.List;

/** What a person does about drift that no call of the guardrail takes away. */
final class ByHand {
  private ByHand() {}

  /** None where another step says it. */
  static List<String> steps(Incident incident, NotRepairable left) {
    var trail = incident.trail();
    return switch (left.drift()) {
      case Missing(var bucket, _) -> List.of(missing(trail, bucket));
      case NotOurs(var bucket) -> List.of(notOurs(bucket));
      case RefusesCloudTrail(var bucket, var error) ->
          List.of(
              "Put the CloudTrail statements back into the policy of the bucket %s. AWS said %s."
                  .formatted(bucket, ResultWords.words(error)));
      case Unjudged _ -> List.of();
      case Modified(var setting, _, _) ->
          List.of(
              "See to it that CloudTrail can take the standard's %s again; the guardrail then puts it back. %s."
                  .formatted(
                      setting.property(),
                      incident
                          .after()
                          .seen()
                          .refusalOf(setting)
                          .map(error -> "AWS said " + ResultWords.words(error))
                          .orElse("No bucket of the standard can take the logs now")));
      case AdministratorsDiffer differ -> Administrators.steps(trail, differ);
      case TrustedAccessOff _ -> List.of();
      case Beside(var recording) -> OtherTrails.choice(trail, recording);
      case HomeElsewhere(var namesake) -> List.of(OtherTrails.move(trail, namesake));
      case Deleted _, NotLogging _ ->
          List.of("Free a bucket for the logs as said below; the guardrail then makes the trail.");
    };
  }

  private static String missing(GuardedTrail trail, String bucket) {
    return trail.owns(bucket)
        ? ("Do nothing about the bucket %s. S3 does not give the name out yet; the guardrail makes"
                + " the bucket as soon as it does.")
            .formatted(bucket)
        : ("Ask account %s to make the bucket %s again, for the guardrail makes none in another"
                + " account.")
            .formatted(trail.ownerOf(bucket), bucket);
  }

  private static String notOurs(String bucket) {
    return ("Find out who has the bucket %s. If this lists it, a policy locks everybody out, which"
            + " the account's root can undo, or sts:AssumeRoot with S3UnlockBucketPolicy. If not,"
            + " another account has the name and it does not come back:"
            + "\n     aws s3api list-buckets --query \"Buckets[?Name=='%s']\"")
        .formatted(bucket, bucket);
  }
}
