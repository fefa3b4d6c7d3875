package guardrail.drift;

import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.DeliveryPath;
import guardrail.observation.KeyLook;
import guardrail.observation.LogGroupLook;
import guardrail.observation.LogGroupLook.Group;
import guardrail.observation.LogGroupLook.Role;
import guardrail.observation.Part;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.TopicState;
import guardrail.policy.Admittance;
import guardrail.policy.Standing;
import guardrail.policy.Standing.CannotTell;
import guardrail.policy.Standing.Lets;
import guardrail.policy.Standing.Refuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the key, the topic and the log group of the standard differ from what they must be. */
final class SinkDetection {
  private final GuardedTrail trail;
  private final List<Drift> drift = new ArrayList<>();

  private SinkDetection(GuardedTrail trail) {
    this.trail = trail;
  }

  static List<Drift> detect(GuardedTrail trail, DeliveryPath path) {
    var settings = trail.standard().settings();
    var detection = new SinkDetection(trail);
    path.key().ifPresent(look -> detection.key(settings.kmsKeyId().orElseThrow(), look));
    path.topic().ifPresent(look -> detection.topic(settings.snsTopicArn().orElseThrow(), look));
    path.logGroup()
        .ifPresent(
            look -> detection.logGroup(settings.cloudWatchLogsLogGroupArn().orElseThrow(), look));
    return detection.drift;
  }

  /** Another account's key is seen as far as that account lets it be. */
  private void key(String key, KeyLook look) {
    var ours = trail.ownKey().isPresent();
    var state = ours ? known("the key " + key, look.state()) : look.state().known();
    state
        .map(shown -> shown.orElse("absent"))
        .filter(shown -> !shown.equals("Enabled"))
        .ifPresent(shown -> drift.add(new KeyUnusable(key, shown)));
    look.policy()
        .flatMap(policy -> known("the policy of the key " + key, policy))
        .ifPresent(document ->
            judge(
                "the policy of the key " + key,
                Admittance.ofKey(trail, document),
                refusal -> new KeyPolicyRefuses(key, refusal.why())));
  }

  private void topic(String topic, Part<Optional<TopicState>> look) {
    known("the topic " + topic, look)
        .ifPresent(state ->
            state.ifPresentOrElse(
                there ->
                    judge(
                        "the policy of the topic " + topic,
                        Admittance.ofTopic(trail, there.policy()),
                        refusal -> new TopicRefuses(topic, refusal.why(), refusal.mended())),
                () -> drift.add(new TopicMissing(topic))));
  }

  private void logGroup(String logGroup, LogGroupLook look) {
    known("the log group " + logGroup, look.group())
        .ifPresent(group ->
            group.ifPresentOrElse(
                there -> retention(logGroup, there),
                () -> drift.add(new LogGroupMissing(logGroup))));
    var role = trail.standard().settings().cloudWatchLogsRoleArn().orElseThrow();
    known("the role " + role, look.role())
        .ifPresent(known ->
            known.ifPresentOrElse(
                there -> role(role, there),
                () -> drift.add(new RoleRefuses(role, "there is no such role"))));
  }

  private void retention(String logGroup, Group group) {
    var expected = trail.standard().retention().logGroup();
    group
        .retentionDays()
        .filter(days -> days < expected)
        .ifPresent(days -> drift.add(new RetentionShortened(logGroup, expected, days)));
  }

  private void role(String arn, Role role) {
    judge(
        "the rights of the role " + arn,
        Admittance.ofRole(trail, role.trust(), role.rights(), role.boundary()),
        refusal -> new RoleRefuses(arn, refusal.why()));
  }

  private void judge(String part, Standing standing, Function<Refuses, Drift> drifted) {
    switch (standing) {
      case Lets _ -> {}
      case Refuses refusal -> drift.add(drifted.apply(refusal));
      case CannotTell(var why) -> drift.add(new Undecided(part, why));
    }
  }

  private <T> Optional<T> known(String what, Part<T> part) {
    if (part instanceof Unreadable<T>(var error)) {
      drift.add(new Unjudged(what, error));
    }
    return part.known();
  }
}
