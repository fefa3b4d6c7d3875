package guardrail.incident;

import guardrail.event.CloudTrailRecord;
import guardrail.observation.LogGroupLook.Role;
import java.util.Arrays;
import java.util.Optional;

/** A change to a log bucket or to a role that only a person can judge: the guardrail tells it. */
public enum Alteration {
  /** Whether what is in it can be removed at all. The record's name is UNVERIFIED, so both (B2). */
  OBJECT_LOCK("PutBucketObjectLockConfiguration", "PutObjectLockConfiguration"),
  /** Where a second copy goes. */
  REPLICATION("PutBucketReplication", "DeleteBucketReplication"),
  /** What the log group's role may do beside the stack's own policy, which alone a look reads. */
  ROLE_POLICIES("AttachRolePolicy", "PutRolePolicy");

  private final String call;
  private final String other;

  Alteration(String call, String other) {
    this.call = call;
    this.other = other;
  }

  static Optional<Alteration> of(CloudTrailRecord call) {
    if (call.requested("policyName").equals(Optional.of(Role.POLICY))) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(one ->
            call.eventName()
                .filter(name -> name.equals(one.call) || name.equals(one.other))
                .isPresent())
        .findFirst();
  }
}
