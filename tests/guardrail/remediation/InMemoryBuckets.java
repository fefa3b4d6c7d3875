package guardrail.remediation;

import guardrail.guarded.Sample;
import guardrail.observation.BucketState;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Refused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The two buckets of the sample, which may be lost, held or locked. */
final class InMemoryBuckets {
  private final Map<String, BucketState> states = new HashMap<>();
  private final Set<String> held = new HashSet<>();
  private final Set<String> locked = new HashSet<>();

  InMemoryBuckets() {
    states.put(Sample.LOG_BUCKET, BucketState.OURS);
    states.put(Sample.STANDBY_BUCKET, BucketState.OURS);
  }

  void put(String bucket, BucketState state) {
    states.put(bucket, state);
  }

  /** S3 does not give the name out. */
  void hold(String bucket) {
    held.add(bucket);
  }

  /** The bucket's policy keeps CloudTrail out. */
  void lock(String bucket) {
    locked.add(bucket);
  }

  BucketState state(String bucket) {
    return states.getOrDefault(bucket, BucketState.ABSENT);
  }

  Result create(String bucket) {
    if (held.contains(bucket)) {
      return new Refused(new NameHeld(bucket, Sample.error("OperationAborted")));
    }
    states.put(bucket, BucketState.OURS);
    return new Applied();
  }

  /** CloudTrail's answer to a trail that is to deliver there, if it is no. */
  Optional<Result> refusal(String bucket) {
    return locked.contains(bucket)
        ? Optional.of(
            new Refused(
                new BucketRefused(bucket, Sample.error("InsufficientS3BucketPolicyException"))))
        : Optional.empty();
  }
}
