package guardrail.drift;

import guardrail.observation.AwsError;
import java.util.Optional;

/** A bucket of the standard cannot take the trail's logs. */
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
}
