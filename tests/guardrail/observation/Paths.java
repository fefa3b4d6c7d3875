package guardrail.observation;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.LogGroupLook.Group;
import guardrail.observation.LogGroupLook.Role;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.policy.KeyPolicy;
import guardrail.policy.LogBucketPolicy;
import guardrail.policy.TopicPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a trail delivers through, each beginning from a path on which all is well. */
public final class Paths {
  private static final String TRUST =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
          + "\"Principal\":{\"Service\":\"cloudtrail.amazonaws.com\"},"
          + "\"Action\":\"sts:AssumeRole\"}]}";

  private static final String RIGHTS =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
          + "\"Action\":[\"logs:CreateLogStream\",\"logs:PutLogEvents\"],\"Resource\":\"*\"}]}";

  private Paths() {}

  public static DeliveryPath well(GuardedTrail trail) {
    var standard = trail.standard();
    var settings = standard.settings();
    return new DeliveryPath(
        Optional.of(selection(trail)),
        Stream.of(standard.logBucketName(), standard.standbyBucketName())
            .collect(Collectors.toMap(name -> name, name -> bucket(trail, name))),
        settings.kmsKeyId().map(_ -> key(trail, "Enabled")),
        settings
            .snsTopicArn()
            .map(topic -> there(new TopicState(TopicPolicy.of(trail, topic), Optional.empty()))),
        settings
            .cloudWatchLogsLogGroupArn()
            .map(_ -> new LogGroupLook(there(new Group(Optional.of(365))), there(role()))));
  }

  public static Selection selection(GuardedTrail trail) {
    var recording = trail.standard().recording();
    return new Selection(
        new Known<>(recording.selectors()),
        new Known<>(recording.insights()),
        new Known<>(recording.tags()));
  }

  public static BucketLook bucket(GuardedTrail trail, String name) {
    return new BucketLook(
        there(LogBucketPolicy.of(trail, name)),
        new Known<>(true),
        new Known<>(true),
        there("AES256"),
        new Known<>(true),
        new Known<>(List.of()),
        new Known<>(false),
        new Known<>(Optional.empty()),
        new Known<>(List.of()));
  }

  public static KeyLook key(GuardedTrail trail, String state) {
    return new KeyLook(
        there(state),
        Optional.of(
            new Known<>(
                "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}"
                    .formatted(KeyPolicy.statements(trail)))));
  }

  /** One that CloudTrail may use, and that may write. */
  public static Role role() {
    return new Role(TRUST, Optional.of(RIGHTS), Optional.empty());
  }

  public static <T> Part<Optional<T>> there(T value) {
    return new Known<>(Optional.of(value));
  }

  public static <T> Part<Optional<T>> absent() {
    return new Known<>(Optional.empty());
  }

  public static DeliveryPath with(DeliveryPath path, Selection selection) {
    return new DeliveryPath(
        Optional.of(selection), path.buckets(), path.key(), path.topic(), path.logGroup());
  }

  public static DeliveryPath with(
      DeliveryPath path, String bucket, UnaryOperator<BucketLook> change) {
    var buckets = new HashMap<>(path.buckets());
    buckets.computeIfPresent(bucket, (_, look) -> change.apply(look));
    return new DeliveryPath(path.selection(), buckets, path.key(), path.topic(), path.logGroup());
  }

  public static DeliveryPath with(DeliveryPath path, KeyLook key) {
    return new DeliveryPath(
        path.selection(), path.buckets(), Optional.of(key), path.topic(), path.logGroup());
  }

  public static DeliveryPath withTopic(DeliveryPath path, Part<Optional<TopicState>> topic) {
    return new DeliveryPath(
        path.selection(), path.buckets(), path.key(), Optional.of(topic), path.logGroup());
  }

  public static DeliveryPath with(DeliveryPath path, LogGroupLook logGroup) {
    return new DeliveryPath(
        path.selection(), path.buckets(), path.key(), path.topic(), Optional.of(logGroup));
  }

  public static BucketLook withPolicy(BucketLook look, Part<Optional<String>> policy) {
    return new BucketLook(
        policy,
        look.publicAccessBlocked(),
        look.versioned(),
        look.encryption(),
        look.ownerEnforced(),
        look.lifecycle(),
        look.requesterPays(),
        look.objectLock(),
        look.replication());
  }

  public static BucketLook withEncryption(BucketLook look, Part<Optional<String>> encryption) {
    return new BucketLook(
        look.policy(),
        look.publicAccessBlocked(),
        look.versioned(),
        encryption,
        look.ownerEnforced(),
        look.lifecycle(),
        look.requesterPays(),
        look.objectLock(),
        look.replication());
  }

  public static BucketLook withLifecycle(BucketLook look, Part<List<LifecycleRule>> lifecycle) {
    return new BucketLook(
        look.policy(),
        look.publicAccessBlocked(),
        look.versioned(),
        look.encryption(),
        look.ownerEnforced(),
        lifecycle,
        look.requesterPays(),
        look.objectLock(),
        look.replication());
  }

  /** The same bucket with each yes or no as given. */
  public static BucketLook withFlags(
      BucketLook look,
      Part<Boolean> blocked,
      Part<Boolean> versioned,
      Part<Boolean> owner,
      Part<Boolean> pays) {
    return new BucketLook(
        look.policy(),
        blocked,
        versioned,
        look.encryption(),
        owner,
        look.lifecycle(),
        pays,
        look.objectLock(),
        look.replication());
  }

  /** A part that AWS does not show. */
  public static <T> Part<T> denied(AwsError error) {
    return new Unreadable<>(error);
  }
}
