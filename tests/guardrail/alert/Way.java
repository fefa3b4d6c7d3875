package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.BucketLook;
import guardrail.observation.DeliveryPath;
import guardrail.observation.KeyLook;
import guardrail.observation.LifecycleRule;
import guardrail.observation.LogGroupLook;
import guardrail.observation.LogGroupLook.Group;
import guardrail.observation.LogGroupLook.Role;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Selection;
import guardrail.observation.TopicState;
import guardrail.policy.KeyPolicy;
import guardrail.policy.TopicPolicy;
import guardrail.selectors.EventSelectors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a trail delivers through, built from one where all is well. */
record Way(GuardedTrail trail, DeliveryPath path) {
  private static final String ROLE =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
      "Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}]}\
      """;
  private static final String TRUST =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
      "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"sts:AssumeRole"}]}\
      """;

  static Way well(GuardedTrail trail) {
    var standard = trail.standard();
    var settings = standard.settings();
    var recording = standard.recording();
    var key =
        "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(KeyPolicy.statements(trail));
    return new Way(
        trail,
        new DeliveryPath(
            Optional.of(
                new Selection(
                    new Known<>(recording.selectors()),
                    new Known<>(recording.insights()),
                    new Known<>(recording.tags()))),
            Map.of(
                standard.logBucketName(), LogBucket.hard(trail, standard.logBucketName()),
                standard.standbyBucketName(), LogBucket.hard(trail, standard.standbyBucketName())),
            settings
                .kmsKeyId()
                .map(_ ->
                    new KeyLook(
                        new Known<>(Optional.of("Enabled")), Optional.of(new Known<>(key)))),
            settings.snsTopicArn().map(arn -> topic(Optional.of(TopicPolicy.of(trail, arn)))),
            settings
                .cloudWatchLogsLogGroupArn()
                .map(_ ->
                    new LogGroupLook(
                        new Known<>(Optional.of(new Group(Optional.of(365)))),
                        new Known<>(
                            Optional.of(new Role(TRUST, Optional.of(ROLE), Optional.empty())))))));
  }

  Way selecting(EventSelectors events) {
    return selection(new Selection(new Known<>(events), now().insights(), now().tags()));
  }

  /** With no Insights and no tags. */
  Way plain() {
    return selection(new Selection(now().events(), new Known<>(Set.of()), new Known<>(Map.of())));
  }

  Way tags(Map<String, String> tags) {
    return selection(new Selection(now().events(), now().insights(), new Known<>(tags)));
  }

  /** Empty: it has none. */
  Way policy(String bucket, Optional<String> policy) {
    return policy(bucket, new Known<>(policy));
  }

  Way policy(String bucket, Part<Optional<String>> policy) {
    return bucket(bucket, was -> LogBucket.policy(was, policy));
  }

  /** With nothing that keeps safe what is in it. */
  Way soft(String bucket, String encryption) {
    return bucket(bucket, was -> LogBucket.soft(was, encryption));
  }

  Way expiring(String bucket, List<LifecycleRule> rules) {
    return bucket(bucket, was -> LogBucket.expiring(was, rules));
  }

  Way readerPays(String bucket) {
    return bucket(bucket, LogBucket::readerPays);
  }

  /** Locked in these words, and copied to these buckets. */
  Way kept(String bucket, Optional<String> lock, List<String> copies) {
    return bucket(bucket, was -> LogBucket.kept(was, lock, copies));
  }

  /** Empty: there is no such key. */
  Way key(Optional<String> state) {
    return key(new KeyLook(new Known<>(state), path.key().orElseThrow().policy()));
  }

  Way keyPolicy(String policy) {
    return key(new KeyLook(path.key().orElseThrow().state(), Optional.of(new Known<>(policy))));
  }

  Way key(KeyLook key) {
    return new Way(
        trail,
        new DeliveryPath(
            path.selection(), path.buckets(), Optional.of(key), path.topic(), path.logGroup()));
  }

  /** Empty: there is no such topic. */
  Way topicPolicy(Optional<String> policy) {
    return new Way(
        trail,
        new DeliveryPath(
            path.selection(),
            path.buckets(),
            path.key(),
            Optional.of(topic(policy)),
            path.logGroup()));
  }

  Way noLogGroup() {
    return logGroup(
        new LogGroupLook(new Known<>(Optional.empty()), path.logGroup().orElseThrow().role()));
  }

  Way keepingEvents(int days) {
    return logGroup(
        new LogGroupLook(
            new Known<>(Optional.of(new Group(Optional.of(days)))),
            path.logGroup().orElseThrow().role()));
  }

  Way roleWithoutRights() {
    return role(new Role(TRUST, Optional.empty(), Optional.empty()));
  }

  Way roleWithBoundary(String arn) {
    return role(new Role(TRUST, Optional.of(ROLE), Optional.of(arn)));
  }

  private Way role(Role role) {
    return logGroup(
        new LogGroupLook(path.logGroup().orElseThrow().group(), new Known<>(Optional.of(role))));
  }

  private Selection now() {
    return path.selection().orElseThrow();
  }

  private Way selection(Selection selection) {
    return new Way(
        trail,
        new DeliveryPath(
            Optional.of(selection), path.buckets(), path.key(), path.topic(), path.logGroup()));
  }

  private Way bucket(String name, UnaryOperator<BucketLook> change) {
    var buckets = new HashMap<>(path.buckets());
    buckets.compute(name, (_, was) -> change.apply(Objects.requireNonNull(was)));
    return new Way(
        trail,
        new DeliveryPath(path.selection(), buckets, path.key(), path.topic(), path.logGroup()));
  }

  private Way logGroup(LogGroupLook look) {
    return new Way(
        trail,
        new DeliveryPath(
            path.selection(), path.buckets(), path.key(), path.topic(), Optional.of(look)));
  }

  private static Part<Optional<TopicState>> topic(Optional<String> policy) {
    return new Known<>(policy.map(json -> new TopicState(json, Optional.empty())));
  }
}
