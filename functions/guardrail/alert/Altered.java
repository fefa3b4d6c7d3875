package guardrail.alert;

import guardrail.incident.Alteration;
import guardrail.incident.Incident;

/** Says what a call changed about a bucket or a role that only a person can judge. */
final class Altered {
  private Altered() {}

  static String words(Incident incident, Alteration what) {
    var bucket = bucket(incident);
    return switch (what) {
      case OBJECT_LOCK ->
          "It changed how long what is in the bucket %s cannot be removed.%s"
              .formatted(bucket, AlteredBucket.lock(incident, bucket));
      case REPLICATION ->
          "It changed where a second copy of what is in the bucket %s goes.%s"
              .formatted(bucket, AlteredBucket.copies(incident, bucket));
      case ROLE_POLICIES ->
          "It gave CloudTrail's role for the log group one more policy, and no look reads that: it may deny what CloudTrail needs, or allow far more.";
    };
  }

  static String step(Incident incident, Alteration what) {
    var of =
        "--bucket %s --expected-bucket-owner %s"
            .formatted(bucket(incident), incident.trail().ownerOf(bucket(incident)));
    return switch (what) {
      case OBJECT_LOCK ->
          "See how long the bucket keeps objects from being removed, and put it back if that is too short:\n     aws s3api get-object-lock-configuration "
              + of;
      case REPLICATION ->
          "See where the bucket's objects are copied to: whoever owns that bucket reads all logs. An answer of ReplicationConfigurationNotFoundError means nowhere:\n     aws s3api get-bucket-replication "
              + of;
      case ROLE_POLICIES -> SinkByHand.others(incident.trail());
    };
  }

  /** One of the standard's, for no other name may get into a command. */
  private static String bucket(Incident incident) {
    var standard = incident.trail().standard();
    return incident
        .cause()
        .flatMap(call -> call.requested("bucketName"))
        .filter(standard.standbyBucketName()::equals)
        .orElse(standard.logBucketName());
  }
}
