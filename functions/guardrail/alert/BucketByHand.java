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
import guardrail.drift.Hardening;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.LifecycleRule;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import java.util.List;

/** What a person does about a bucket that no call of the guardrail mends. */
final class BucketByHand {
  private final GuardedTrail trail;
  private final String bucket;
  private final String owner;

  private BucketByHand(GuardedTrail trail, String bucket) {
    this.trail = trail;
    this.bucket = bucket;
    owner = trail.ownerOf(bucket);
  }

  static List<String> steps(GuardedTrail trail, BucketDrift drift, String why) {
    return new BucketByHand(trail, drift.bucket()).steps(drift, why);
  }

  private List<String> steps(BucketDrift drift, String why) {
    return switch (drift) {
      case Missing _ -> List.of(missing());
      case NotOurs _ -> List.of(whose(), credentials(), unlock());
      case LockedOut _ -> List.of(closed(), credentials(), unlock());
      case RefusesCloudTrail(_, var error) ->
          List.of(
              "Put the CloudTrail statements back into the policy of the bucket %s. AWS said %s. They are:%s%s"
                  .formatted(bucket, ResultWords.words(error), Shell.LINE, required()));
      case PolicyRefuses _ -> List.of(refused(why));
      case Softened(_, var hardening, _) ->
          List.of(asked("harden the bucket %s again", call(hardening)));
      case LogsExpire(_, _, var rules) ->
          List.of(
              asked(
                  "take the rules out of the lifecycle of the bucket %s that remove logs too soon",
                  new RemoveLifecycleRules(bucket, rules.stream().map(LifecycleRule::id).toList())),
              Lifecycle.withoutRules(trail, bucket));
      case RequesterPays _ -> List.of(ownerPays());
    };
  }

  private String missing() {
    return owner.equals(trail.account())
        ? ("Do nothing about the bucket %s. S3 does not give the name out yet; the guardrail makes"
                + " the bucket as soon as it does.")
            .formatted(bucket)
        : ("Ask account %s to make the bucket %s again, for the guardrail makes none in another"
                + " account.")
            .formatted(owner, bucket);
  }

  private String whose() {
    return ("Find out who has the bucket %s. If this prints its name, it is the account's own, and a"
            + " policy locks everybody out: take the next two steps. If not, another account has the"
            + " name and it does not come back:"
            + "%saws s3api list-buckets --query \"Buckets[?Name=='%s'].Name\" --output text")
        .formatted(bucket, Shell.LINE, bucket);
  }

  private String closed() {
    return ("Find out who closed the bucket %s, and see whether any role of the account can still"
            + " read its policy. If none can, take the next two steps:"
            + "%saws s3api get-bucket-policy --bucket %s --expected-bucket-owner %s")
        .formatted(bucket, Shell.LINE, bucket, owner);
  }

  /** From the management account or IAM's delegated administrator (STS API, AssumeRoot). */
  private String credentials() {
    return ("Sign in as root of account %s; or in an organization that manages its members' root"
            + " access get root's credentials for this one task from the management account:"
            + "%saws sts assume-root --region %s --target-principal %s --task-policy-arn"
            + " arn=arn:%s:iam::aws:policy/root-task/S3UnlockBucketPolicy --duration-seconds 900")
        .formatted(owner, Shell.LINE, trail.homeRegion(), owner, trail.arn().partition());
  }

  private String unlock() {
    var its = "--bucket %s --expected-bucket-owner %s".formatted(bucket, owner);
    return ("With these credentials exported as AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and"
            + " AWS_SESSION_TOKEN, keep what the first of these prints, the policy, as evidence, and"
            + " remove it by the second; the guardrail then writes the standard's:%saws s3api"
            + " get-bucket-policy %s --query Policy --output text%saws s3api delete-bucket-policy %s")
        .formatted(Shell.LINE, its, Shell.LINE, its);
  }

  private String refused(String why) {
    return owner.equals(trail.account())
        ? ("Make the policy of the bucket %s let CloudTrail write: %s. Move statements of others"
                + " into roles or access points, or take out what nobody needs. CloudTrail needs:%s%s")
            .formatted(bucket, Plain.line(why), Shell.LINE, required())
        : ("Ask account %s to let CloudTrail write to the bucket %s again. Its policy must deny none"
                + " of this and needs:%s%s")
            .formatted(owner, bucket, Shell.LINE, required());
  }

  private String required() {
    return LogBucketPolicy.of(trail, bucket);
  }

  private String asked(String what, BucketRemediation call) {
    return "Ask account %s to %s, for the guardrail changes none in another account. It runs:%s%s"
        .formatted(owner, what.formatted(bucket), Shell.LINE, AwsCli.command(trail, call));
  }

  private BucketRemediation call(Hardening hardening) {
    return switch (hardening) {
      case PUBLIC_ACCESS_BLOCK -> new PutPublicAccessBlock(bucket);
      case VERSIONING -> new PutBucketVersioning(bucket);
      case ENCRYPTION -> new PutBucketEncryption(bucket);
      case OWNERSHIP -> new PutBucketOwnershipControls(bucket);
    };
  }

  private String ownerPays() {
    return ("Let the owner of the bucket %s pay again, or CloudTrail delivers nothing:%saws s3api"
            + " put-bucket-request-payment --bucket %s --expected-bucket-owner %s"
            + " --request-payment-configuration Payer=BucketOwner")
        .formatted(bucket, Shell.LINE, bucket, owner);
  }
}
