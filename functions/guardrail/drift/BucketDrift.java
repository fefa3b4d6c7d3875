package guardrail.drift;

import guardrail.observation.AwsError;
import guardrail.observation.LifecycleRule;
import guardrail.policy.Mended;
import java.util.List;
import java.util.Optional;

/** A bucket of the standard cannot take the trail's logs, or does not keep them safe. */
public sealed interface BucketDrift extends Drift {
  String bucket();

  /**
   * There is no such bucket.
   *
   * @param nameHeld S3's answer, if it would not give the name out in this reconcile
   */
  record Missing(String bucket, Optional<AwsError> nameHeld) implements BucketDrift {}

  /** Another account has the name, or a policy locks the guardrail out. */
  record NotOurs(String bucket) implements BucketDrift {}

  /** It is ours, but CloudTrail may not write to it. */
  record RefusesCloudTrail(String bucket, AwsError error) implements BucketDrift {}

  /** It is ours, but AWS does not let the guardrail read its policy: it may be locked. */
  record LockedOut(String bucket, AwsError error) implements BucketDrift {}

  /**
   * Its policy does not let CloudTrail write.
   *
   * @param hostile the statements that deny it, as they stand there
   * @param mended the policy that lets it, and keeps what does no harm
   */
  record PolicyRefuses(String bucket, String why, List<String> hostile, Mended mended)
      implements BucketDrift {}

  /** Something that keeps what is in it safe is off. */
  record Softened(String bucket, Hardening hardening, String actual) implements BucketDrift {}

  /** Its lifecycle removes logs before the standard's time. */
  record LogsExpire(String bucket, int days, List<LifecycleRule> rules) implements BucketDrift {
    public LogsExpire {
      rules = List.copyOf(rules);
    }
  }

  /** Who reads pays, and so CloudTrail cannot write (docs/aws-facts.md E1). */
  record RequesterPays(String bucket) implements BucketDrift {}
}
