package guardrail.observation;

import guardrail.guarded.Setting;

/**
 * What AWS would not take when the guardrail asked for it: learned by trying, and true for the rest
 * of this reconcile.
 */
public sealed interface Refusal {
  AwsError error();

  /** CloudTrail may not write to this bucket. */
  record BucketRefused(String bucket, AwsError error) implements Refusal {}

  /** S3 does not give this name out: it holds a deleted bucket's name, or somebody took it. */
  record NameHeld(String bucket, AwsError error) implements Refusal {}

  /** CloudTrail may not use the key, topic, log group or role of this setting. */
  record SettingRefused(Setting setting, AwsError error) implements Refusal {}
}
