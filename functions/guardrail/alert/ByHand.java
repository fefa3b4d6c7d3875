package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.KeyDrift;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.RecordingDrift;
import guardrail.drift.SinkDrift;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
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
      case BucketDrift bucket -> BucketByHand.steps(trail, bucket, left.why());
      case KeyDrift key -> KeyByHand.steps(trail, key);
      case SinkDrift sink -> SinkByHand.steps(trail, sink, left.why());
      case RecordingDrift _ -> List.of();
      case Undecided(var part, _) ->
          List.of(
              ("See whether %s lets CloudTrail in: if log files still come, it does. What cannot be"
                      + " judged is never overwritten. This shows when the last one came:"
                      + "\n     aws cloudtrail get-trail-status --region %s --name %s --query LatestDeliveryTime")
                  .formatted(part, trail.homeRegion(), trail.arn()));
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
}
