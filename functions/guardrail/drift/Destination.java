package guardrail.drift;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.BucketLook;
import guardrail.observation.BucketState;
import guardrail.observation.Observation;
import guardrail.observation.Part;
import guardrail.observation.Part.Unreadable;
import guardrail.policy.Admittance;
import guardrail.policy.Mended.Impossible;
import guardrail.policy.Standing.Refuses;
import java.util.Optional;

/** Where a trail's logs can go now. */
public final class Destination {
  private Destination() {}

  /**
   * The log bucket, else the standby, else nowhere. A bucket that cannot be looked at may be tried,
   * one that is not ours never; one that locks the guardrail out only if the other does, too.
   */
  public static Optional<String> of(GuardedTrail trail, Observation seen) {
    var log = trail.standard().logBucketName();
    var standby = trail.standard().standbyBucketName();
    var logTakes = takesLogs(trail, seen, seen.logBucket(), log);
    var standbyTakes = takesLogs(trail, seen, seen.standbyBucket(), standby);
    if (logTakes
        && !(isLocked(trail, seen, log) && standbyTakes && !isLocked(trail, seen, standby))) {
      return Optional.of(log);
    }
    return standbyTakes ? Optional.of(standby) : Optional.empty();
  }

  private static boolean takesLogs(
      GuardedTrail trail, Observation seen, Part<BucketState> bucket, String name) {
    return seen.refusalOfBucket(name).isEmpty()
        && bucket
            .known()
            .map(state -> state != BucketState.ABSENT && state != BucketState.NOT_OURS)
            .orElse(true)
        && !isClosed(trail, seen, name);
  }

  /** Whether its policy refuses CloudTrail and the guardrail cannot mend it. */
  private static boolean isClosed(GuardedTrail trail, Observation seen, String bucket) {
    return seen.path()
        .bucket(bucket)
        .flatMap(look -> look.policy().known())
        .map(policy -> Admittance.ofBucket(trail, bucket, policy))
        .filter(standing ->
            standing instanceof Refuses(_, _, var mended)
                && (mended instanceof Impossible || !trail.owns(bucket)))
        .isPresent();
  }

  /** Another account's bucket never shows its policy, and takes logs all the same. */
  private static boolean isLocked(GuardedTrail trail, Observation seen, String bucket) {
    return trail.owns(bucket)
        && seen.path().bucket(bucket).filter(Destination::isLocked).isPresent();
  }

  /** Whether AWS denies to read the policy of a bucket that it shows. */
  static boolean isLocked(BucketLook look) {
    return look.policy() instanceof Unreadable<Optional<String>>(var error)
        && error.code().equals("AccessDenied");
  }
}
