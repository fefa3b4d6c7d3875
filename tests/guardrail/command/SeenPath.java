package guardrail.command;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.AwsError;
import guardrail.observation.BucketLook;
import guardrail.observation.DeliveryPath;
import guardrail.observation.KeyLook;
import guardrail.observation.LifecycleRule;
import guardrail.observation.LogGroupLook;
import guardrail.observation.LogGroupLook.Group;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.Selection;
import guardrail.observation.TopicState;
import guardrail.policy.KeyPolicy;
import guardrail.policy.LogBucketPolicy;
import guardrail.policy.TopicPolicy;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a trail delivers through: as the standard wants it, neglected, or denied to who looks. */
final class SeenPath {
  static final Map<String, String> TAGS = Map.of("managed-by", "cloudtrail-guardrail", "team", "a");

  private SeenPath() {}

  static DeliveryPath well(OtherTrail trail) {
    var target = AdoptedStandard.of(trail).target();
    return path(trail, selection(EventSelectors.recording(List.of())), hard(target, List.of()));
  }

  static Selection selection(EventSelectors events, InsightSelector... insights) {
    return new Selection(new Known<>(events), new Known<>(Set.of(insights)), new Known<>(TAGS));
  }

  /** Sinks that are all well, beside this. */
  static DeliveryPath path(OtherTrail trail, Selection selection, BucketLook bucket) {
    var target = AdoptedStandard.of(trail).target();
    var settings = target.standard().settings();
    var keyPolicy =
        "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(KeyPolicy.statements(target));
    return new DeliveryPath(
        Optional.of(selection),
        Map.of(trail.settings().s3BucketName(), bucket),
        settings.kmsKeyId().map(_ -> key("Enabled", keyPolicy)),
        settings.snsTopicArn().map(topic -> topic(TopicPolicy.of(target, topic))),
        settings.cloudWatchLogsLogGroupArn().map(_ -> logGroup(Optional.empty())));
  }

  static KeyLook key(String state, String policy) {
    return new KeyLook(new Known<>(Optional.of(state)), Optional.of(new Known<>(policy)));
  }

  static Part<Optional<TopicState>> topic(String policy) {
    return new Known<>(Optional.of(new TopicState(policy, Optional.empty())));
  }

  static LogGroupLook logGroup(Optional<Integer> days) {
    return new LogGroupLook(
        new Known<>(Optional.of(new Group(days))), new Known<>(Optional.empty()));
  }

  static LogGroupLook noLogGroup() {
    return new LogGroupLook(new Known<>(Optional.empty()), new Known<>(Optional.empty()));
  }

  static BucketLook hard(GuardedTrail target, List<LifecycleRule> lifecycle) {
    return new BucketLook(
        new Known<>(Optional.of(LogBucketPolicy.of(target, target.standard().logBucketName()))),
        new Known<>(true),
        new Known<>(true),
        new Known<>(Optional.of("AES256")),
        new Known<>(true),
        new Known<>(lifecycle),
        new Known<>(false),
        new Known<>(Optional.empty()),
        new Known<>(List.of()));
  }

  static BucketLook soft(List<LifecycleRule> lifecycle) {
    return new BucketLook(
        new Known<>(Optional.empty()),
        new Known<>(false),
        new Known<>(false),
        new Known<>(Optional.of("aws:kms arn:aws:kms:us-east-1:111122223333:key/5678efab")),
        new Known<>(false),
        new Known<>(lifecycle),
        new Known<>(true),
        new Known<>(Optional.empty()),
        new Known<>(List.of()));
  }

  static LifecycleRule rule(String id, int days) {
    return new LifecycleRule(id, true, "", Optional.of(days), Optional.empty());
  }

  /** Nothing that was asked for was shown. */
  static DeliveryPath denied(OtherTrail trail) {
    return new DeliveryPath(
        Optional.of(
            new Selection(
                no("cloudtrail:GetEventSelectors"),
                no("cloudtrail:GetInsightSelectors"),
                no("cloudtrail:ListTags"))),
        Map.of(trail.settings().s3BucketName(), deniedBucket()),
        Optional.of(new KeyLook(no("kms:DescribeKey"), Optional.of(no("kms:GetKeyPolicy")))),
        Optional.of(no("sns:GetTopicAttributes")),
        Optional.empty());
  }

  private static BucketLook deniedBucket() {
    return new BucketLook(
        no("s3:GetBucketPolicy"),
        no("s3:GetBucketPublicAccessBlock"),
        no("s3:GetBucketVersioning"),
        no("s3:GetEncryptionConfiguration"),
        no("s3:GetBucketOwnershipControls"),
        no("s3:GetLifecycleConfiguration"),
        no("s3:GetBucketRequestPayment"),
        no("s3:GetBucketObjectLockConfiguration"),
        no("s3:GetReplicationConfiguration"));
  }

  private static <T> Part<T> no(String operation) {
    return new Unreadable<>(
        new AwsError(operation, "any", Trails.ACCOUNT, Trails.REGION, "AccessDenied", "not you"));
  }
}
