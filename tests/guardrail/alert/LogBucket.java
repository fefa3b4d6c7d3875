package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.BucketLook;
import guardrail.observation.LifecycleRule;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.policy.LogBucketPolicy;
import java.util.List;
import java.util.Optional;

/** What is on a bucket that keeps logs, and what can be done to it. */
final class LogBucket {
  private static final Part<Boolean> YES = new Known<>(true);
  private static final Part<Boolean> NO = new Known<>(false);

  private LogBucket() {}

  static BucketLook hard(GuardedTrail trail, String bucket) {
    return look(
        new Known<>(Optional.of(LogBucketPolicy.of(trail, bucket))),
        YES,
        new Known<>(Optional.of("AES256")),
        new Known<>(List.of()),
        NO);
  }

  static BucketLook policy(BucketLook was, Part<Optional<String>> policy) {
    return look(policy, was.versioned(), was.encryption(), was.lifecycle(), was.requesterPays());
  }

  static BucketLook soft(BucketLook was, String encryption) {
    return look(
        was.policy(),
        NO,
        new Known<>(Optional.of(encryption)),
        was.lifecycle(),
        was.requesterPays());
  }

  static BucketLook expiring(BucketLook was, List<LifecycleRule> rules) {
    return look(
        was.policy(), was.versioned(), was.encryption(), new Known<>(rules), was.requesterPays());
  }

  static BucketLook readerPays(BucketLook was) {
    return look(was.policy(), was.versioned(), was.encryption(), was.lifecycle(), YES);
  }

  static BucketLook kept(BucketLook was, Optional<String> lock, List<String> copies) {
    return new BucketLook(
        was.policy(),
        was.publicAccessBlocked(),
        was.versioned(),
        was.encryption(),
        was.ownerEnforced(),
        was.lifecycle(),
        was.requesterPays(),
        new Known<>(lock),
        new Known<>(copies));
  }

  private static BucketLook look(
      Part<Optional<String>> policy,
      Part<Boolean> hard,
      Part<Optional<String>> encryption,
      Part<List<LifecycleRule>> lifecycle,
      Part<Boolean> readerPays) {
    return new BucketLook(
        policy,
        hard,
        hard,
        encryption,
        hard,
        lifecycle,
        readerPays,
        new Known<>(Optional.empty()),
        new Known<>(List.of()));
  }
}
