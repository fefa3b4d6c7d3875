package guardrail.observation;

import guardrail.observation.Part.Known;
import java.util.List;
import java.util.Optional;

/**
 * What is on a bucket.
 *
 * @param policy known and empty: it has none
 * @param publicAccessBlocked whether in all four ways
 * @param versioned whether what is overwritten or deleted stays
 * @param encryption the algorithm and key that it encrypts with by default, as "aws:kms ARN"
 * @param ownerEnforced whether access lists mean nothing
 * @param requesterPays CloudTrail does not deliver to such a bucket (docs/aws-facts.md E1)
 * @param objectLock in words; empty if nothing is locked
 * @param replication where it is copied to; empty if nowhere
 */
public record BucketLook(
    Part<Optional<String>> policy,
    Part<Boolean> publicAccessBlocked,
    Part<Boolean> versioned,
    Part<Optional<String>> encryption,
    Part<Boolean> ownerEnforced,
    Part<List<LifecycleRule>> lifecycle,
    Part<Boolean> requesterPays,
    Part<Optional<String>> objectLock,
    Part<List<String>> replication) {

  /** The same bucket with another policy. */
  public BucketLook withPolicy(String document) {
    return new BucketLook(
        new Known<>(Optional.of(document)),
        publicAccessBlocked,
        versioned,
        encryption,
        ownerEnforced,
        lifecycle,
        requesterPays,
        objectLock,
        replication);
  }
}
