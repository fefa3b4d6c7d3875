package guardrail.incident;

import guardrail.event.CloudTrailRecord;
import java.util.Arrays;
import java.util.Optional;

/** A change to a log bucket that only a person can judge: the guardrail tells it. */
public enum Alteration {
  /** Whether what is in it can be removed at all. The record's name is UNVERIFIED, so both (B2). */
  OBJECT_LOCK("PutBucketObjectLockConfiguration", "PutObjectLockConfiguration"),
  /** Where a second copy goes. */
  REPLICATION("PutBucketReplication", "DeleteBucketReplication");

  private final String call;
  private final String other;

  Alteration(String call, String other) {
    this.call = call;
    this.other = other;
  }

  static Optional<Alteration> of(CloudTrailRecord call) {
    return Arrays.stream(values())
        .filter(one ->
            call.eventName()
                .filter(name -> name.equals(one.call) || name.equals(one.other))
                .isPresent())
        .findFirst();
  }
}
