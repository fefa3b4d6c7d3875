package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.BucketState;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.TrailRemediation.CreateTrail;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with the buckets of the standard. */
final class BucketIncidents {
  private static final GuardedTrail IN_ANOTHER_ACCOUNT =
      new GuardedTrail(Incidents.ARN, Incidents.standard("444455556666", Optional.empty()));

  private BucketIncidents() {}

  static Map<String, Story> all() {
    var toStandby =
        Look.recreated().settings(Incidents.STANDARD.settings().deliveringTo(Incidents.STANDBY));
    var lost = Look.gone().logBucket(BucketState.ABSENT);
    var held =
        Incidents.error(
            "CreateBucket", "OperationAborted", "A conflicting operation is in progress");
    var policy =
        Incidents.error(
            "UpdateTrail", "InsufficientS3BucketPolicyException", "Incorrect S3 bucket policy");
    return Map.of(
        "bucket-and-trail-deleted",
        Story.of("delete-trail.json", lost, toStandby.logBucket(BucketState.ABSENT))
            .answers(CreateBucket.class, new Refused(new NameHeld(Incidents.LOG_BUCKET, held))),
        "bucket-taken",
        Story.of("resync.json", toStandby.logBucket(BucketState.NOT_OURS)),
        "bucket-refuses",
        Story.of("delete-trail.json", Look.gone(), Look.gone(), toStandby)
            .answers(
                CreateTrail.class, new Refused(new BucketRefused(Incidents.LOG_BUCKET, policy))),
        "bucket-of-another-account-missing",
        Story.of("resync.json", toStandby.logBucket(BucketState.ABSENT))
            .guarding(IN_ANOTHER_ACCOUNT),
        "no-bucket-left",
        Story.of(
            "delete-trail.json",
            lost.logBucket(BucketState.NOT_OURS).standbyBucket(BucketState.NOT_OURS)),
        "deliveries-fail",
        Story.of("stop-by-name.json", Look.stopped(), Look.well().failing("NoSuchBucket")));
  }
}
