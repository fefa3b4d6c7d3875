package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.KeyDrift;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.drift.SinkDrift;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.guarded.GuardedTrail;
import guardrail.policy.KeyPolicy;
import guardrail.policy.LogBucketPolicy;

/** What a person does about a bucket, key, topic or role that no call of the guardrail mends. */
final class PathByHand {
  private static final String COMMAND = "\n     ";

  private PathByHand() {}

  static String step(GuardedTrail trail, BucketDrift drift, String why) {
    var bucket = drift.bucket();
    return switch (drift) {
      case Missing _ -> missing(trail, bucket);
      case NotOurs _ -> notOurs(trail, bucket);
      case LockedOut _ ->
          ("Find out who closed the bucket %s. If no role of the account can read or write its"
                  + " policy any more, only root can: %s")
              .formatted(bucket, unlock(trail, bucket));
      case RefusesCloudTrail(_, var error) ->
          "Put the CloudTrail statements back into the policy of the bucket %s. AWS said %s."
              .formatted(bucket, ResultWords.words(error));
      case PolicyRefuses _ when !trail.owns(bucket) ->
          "Ask account %s to let CloudTrail write to the bucket %s again. Its policy needs:%s%s"
              .formatted(trail.ownerOf(bucket), bucket, COMMAND, LogBucketPolicy.of(trail, bucket));
      case PolicyRefuses _ ->
          ("Make the policy of the bucket %s let CloudTrail write: %s. Move statements of others"
                  + " into roles or access points, or take out what nobody needs. CloudTrail needs:%s%s")
              .formatted(bucket, Plain.line(why), COMMAND, LogBucketPolicy.of(trail, bucket));
      case Softened _, LogsExpire _ ->
          "Ask account %s to harden the bucket %s again, for the guardrail changes none in another account."
              .formatted(trail.ownerOf(bucket), bucket);
      case RequesterPays _ ->
          "Let the owner of the bucket %s pay again, or CloudTrail delivers nothing:%saws s3api put-bucket-request-payment --bucket %s --expected-bucket-owner %s --request-payment-configuration Payer=BucketOwner"
              .formatted(bucket, COMMAND, bucket, trail.ownerOf(bucket));
    };
  }

  static String step(GuardedTrail trail, KeyDrift drift) {
    var key = drift.key();
    return switch (drift) {
      case KeyUnusable(_, var state) ->
          "See to it that the key %s can be used again; it is %s. If it is lost, name another key in KmsKeyArn."
              .formatted(key, Plain.line(state));
      case KeyPolicyRefuses _ ->
          ("Put these statements back into the policy of the key, beside those that are there. The"
                  + " guardrail does not write key policies, for whoever does rules the key:"
                  + "%s%s%saws kms get-key-policy --region %s --key-id %s --policy-name default --output text")
              .formatted(COMMAND, KeyPolicy.statements(trail), COMMAND, trail.homeRegion(), key);
    };
  }

  static String step(SinkDrift drift) {
    return switch (drift) {
      case TopicRefuses(var topic, var why, _) ->
          "Make the policy of the topic %s let CloudTrail publish: %s."
              .formatted(topic, Plain.line(why));
      case RoleRefuses(var role, _) ->
          "Deploy the guardrail's stack again, which brings the role %s back. The guardrail does not change roles, for whoever does can give them any right."
              .formatted(role);
      case TopicMissing(var topic) ->
          "Make the topic %s again, and subscribe again who heard of it.".formatted(topic);
      case LogGroupMissing(var group) -> "Make the log group %s again.".formatted(group);
      case RetentionShortened(var group, var expected, _) ->
          "Let the log group %s keep events %d days again.".formatted(group, expected);
    };
  }

  private static String missing(GuardedTrail trail, String bucket) {
    return trail.owns(bucket)
        ? ("Do nothing about the bucket %s. S3 does not give the name out yet; the guardrail makes"
                + " the bucket as soon as it does.")
            .formatted(bucket)
        : ("Ask account %s to make the bucket %s again, for the guardrail makes none in another"
                + " account.")
            .formatted(trail.ownerOf(bucket), bucket);
  }

  private static String notOurs(GuardedTrail trail, String bucket) {
    return ("Find out who has the bucket %s. If this lists it, a policy locks everybody out, which"
            + " the account's root can undo, or sts:AssumeRoot with S3UnlockBucketPolicy. If not,"
            + " another account has the name and it does not come back:"
            + "%saws s3api list-buckets --query \"Buckets[?Name=='%s']\"%s")
        .formatted(bucket, COMMAND, bucket, unlock(trail, bucket));
  }

  /** AWS STS API Reference, AssumeRoot: from the organization's management account. */
  private static String unlock(GuardedTrail trail, String bucket) {
    return ("%saws sts assume-root --target-principal %s --task-policy-arn"
            + " arn=arn:%s:iam::aws:policy/root-task/S3UnlockBucketPolicy"
            + "%saws s3api delete-bucket-policy --bucket %s")
        .formatted(COMMAND, trail.ownerOf(bucket), trail.arn().partition(), COMMAND, bucket);
  }
}
