package guardrail.remediation;

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
import guardrail.observation.LifecycleRule;
import guardrail.policy.LogBucketPolicy;
import guardrail.policy.Mended.Document;
import guardrail.policy.Mended.Impossible;
import guardrail.policy.TopicPolicy;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import guardrail.remediation.KeyRemediation.CancelKeyDeletion;
import guardrail.remediation.KeyRemediation.EnableKey;
import guardrail.remediation.SinkRemediation.CreateLogGroup;
import guardrail.remediation.SinkRemediation.CreateTopic;
import guardrail.remediation.SinkRemediation.PutRetentionPolicy;
import guardrail.remediation.SinkRemediation.SetTopicPolicy;

/** What to do about the bucket, key, topic and log group that a trail delivers through. */
final class PathRepairs {
  private final GuardedTrail trail;
  private final Steps steps;

  PathRepairs(GuardedTrail trail, Steps steps) {
    this.trail = trail;
    this.steps = steps;
  }

  void restore(BucketDrift drift) {
    var bucket = drift.bucket();
    if (!trail.owns(bucket) && !(drift instanceof RefusesCloudTrail)) {
      steps.leave(drift, "it belongs into account " + trail.ownerOf(bucket));
      return;
    }
    switch (drift) {
      case Missing(_, var held) when held.isPresent() ->
          steps.leave(drift, "S3 does not give the name out: " + held.get().brief());
      case Missing _ -> make(bucket);
      case NotOurs _ ->
          steps.leave(drift, "another account has the name, or a policy locks the guardrail out");
      case RefusesCloudTrail(_, var error) ->
          steps.leave(drift, "CloudTrail says: " + error.brief());
      case LockedOut(_, var error) ->
          steps.leave(drift, "a policy that cannot be read is never overwritten: " + error.brief());
      case PolicyRefuses(_, _, _, Document(var json)) ->
          steps.onPath(new PutBucketPolicy(bucket, json));
      case PolicyRefuses(_, _, _, Impossible(var why)) -> steps.leave(drift, why);
      case Softened(_, var hardening, _) -> harden(bucket, hardening);
      case LogsExpire(_, _, var rules) ->
          steps.around(
              new RemoveLifecycleRules(bucket, rules.stream().map(LifecycleRule::id).toList()));
      case RequesterPays _ ->
          steps.leave(
              drift, "who pays for a bucket is its owner's to say, and not the guardrail's");
    }
  }

  private void make(String bucket) {
    steps.onPath(new CreateBucket(bucket));
    steps.onPath(new PutBucketPolicy(bucket, LogBucketPolicy.of(trail, bucket)));
    steps.around(new PutPublicAccessBlock(bucket));
    steps.around(new PutBucketVersioning(bucket));
    steps.around(new PutBucketEncryption(bucket));
  }

  private void harden(String bucket, Hardening hardening) {
    steps.around(
        switch (hardening) {
          case PUBLIC_ACCESS_BLOCK -> new PutPublicAccessBlock(bucket);
          case VERSIONING -> new PutBucketVersioning(bucket);
          case ENCRYPTION -> new PutBucketEncryption(bucket);
          case OWNERSHIP -> new PutBucketOwnershipControls(bucket);
        });
  }

  /** Its policy is told and not repaired: who may write it rules the key (docs/adr/0016). */
  void restore(KeyDrift drift) {
    var key = drift.key();
    switch (drift) {
      case KeyUnusable _ when trail.ownKey().isEmpty() ->
          steps.leave(drift, "it is another account's key");
      case KeyUnusable _ when trail.keyToMend().isEmpty() ->
          steps.leave(drift, "in members the guardrail may only look at keys");
      case KeyUnusable(_, var state) when state.equals("PendingDeletion") -> {
        steps.onPath(new CancelKeyDeletion(key));
        steps.onPath(new EnableKey(key));
      }
      case KeyUnusable(_, var state) when state.equals("Disabled") ->
          steps.onPath(new EnableKey(key));
      case KeyUnusable(_, var state) ->
          steps.leave(drift, "no call makes a key usable that is " + state);
      case KeyPolicyRefuses _ ->
          steps.leave(drift, "whoever may write a key's policy rules the key");
    }
  }

  void restore(SinkDrift drift) {
    switch (drift) {
      case TopicMissing(var topic) -> {
        steps.onPath(new CreateTopic(topic));
        steps.onPath(new SetTopicPolicy(topic, TopicPolicy.of(trail, topic)));
      }
      case TopicRefuses(var topic, _, Document(var json)) ->
          steps.onPath(new SetTopicPolicy(topic, json));
      case TopicRefuses(_, _, Impossible(var why)) -> steps.leave(drift, why);
      case LogGroupMissing(var logGroup) -> {
        steps.onPath(new CreateLogGroup(logGroup));
        steps.onPath(new PutRetentionPolicy(logGroup, trail.standard().retention().logGroup()));
      }
      case RetentionShortened(var logGroup, var expected, _) ->
          steps.around(new PutRetentionPolicy(logGroup, expected));
      case RoleRefuses _ -> steps.leave(drift, "whoever may change a role can give it any right");
    }
  }
}
