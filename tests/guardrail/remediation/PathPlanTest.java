package guardrail.remediation;

import static guardrail.guarded.Sample.ABROAD;
import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.LOG_GROUP;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Drift;
import guardrail.drift.Hardening;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.MemberSample;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.LifecycleRule;
import guardrail.observation.Looks;
import guardrail.policy.Mended;
import guardrail.policy.Mended.Document;
import guardrail.policy.Mended.Impossible;
import guardrail.policy.TopicPolicy;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import guardrail.remediation.KeyRemediation.CancelKeyDeletion;
import guardrail.remediation.KeyRemediation.EnableKey;
import guardrail.remediation.Plan.NotRepairable;
import guardrail.remediation.SinkRemediation.CreateLogGroup;
import guardrail.remediation.SinkRemediation.CreateTopic;
import guardrail.remediation.SinkRemediation.PutRetentionPolicy;
import guardrail.remediation.SinkRemediation.SetTopicPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done about each drift of what a trail delivers through, and why nothing is. */
class PathPlanTest {
  private static final Document MENDED = new Document("{}");
  private static final Impossible UNMENDED = new Impossible("there is no room");

  private static final LifecycleRule MONTH =
      new LifecycleRule("month", true, "", Optional.of(30), Optional.empty());

  static Stream<Arguments> repairs() {
    return Stream.of(
        repair(refuses(MENDED), new PutBucketPolicy(LOG_BUCKET, "{}")),
        repair(softened(Hardening.PUBLIC_ACCESS_BLOCK), new PutPublicAccessBlock(LOG_BUCKET)),
        repair(softened(Hardening.VERSIONING), new PutBucketVersioning(LOG_BUCKET)),
        repair(softened(Hardening.ENCRYPTION), new PutBucketEncryption(LOG_BUCKET)),
        repair(softened(Hardening.OWNERSHIP), new PutBucketOwnershipControls(LOG_BUCKET)),
        repair(
            new LogsExpire(LOG_BUCKET, 365, List.of(MONTH)),
            new RemoveLifecycleRules(LOG_BUCKET, List.of("month"))),
        repair(new KeyUnusable(KEY, "Disabled"), new EnableKey(KEY)),
        repair(
            new KeyUnusable(KEY, "PendingDeletion"),
            new CancelKeyDeletion(KEY),
            new EnableKey(KEY)),
        repair(
            new TopicMissing(TOPIC),
            new CreateTopic(TOPIC),
            new SetTopicPolicy(TOPIC, TopicPolicy.of(FULL_TRAIL, TOPIC))),
        repair(new TopicRefuses(TOPIC, "why", MENDED), new SetTopicPolicy(TOPIC, "{}")),
        repair(
            new LogGroupMissing(LOG_GROUP),
            new CreateLogGroup(LOG_GROUP),
            new PutRetentionPolicy(LOG_GROUP, 365)),
        repair(new RetentionShortened(LOG_GROUP, 365, 1), new PutRetentionPolicy(LOG_GROUP, 365)));
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void these_are_repaired(Drift drift, List<Remediation> steps) {
    assertThat(plan(FULL_TRAIL, drift)).isEqualTo(new Plan(steps, List.of()));
  }

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(refuses(UNMENDED), "there is no room"),
        Arguments.of(
            new LockedOut(LOG_BUCKET, Sample.error("AccessDenied")),
            "a policy that cannot be read is never overwritten: AccessDenied: no"),
        Arguments.of(
            new RequesterPays(LOG_BUCKET),
            "who pays for a bucket is its owner's to say, and not the guardrail's"),
        Arguments.of(
            new KeyUnusable(KEY, "PendingImport"),
            "no call makes a key usable that is PendingImport"),
        Arguments.of(new KeyUnusable(KEY, "absent"), "no call makes a key usable that is absent"),
        Arguments.of(
            new KeyPolicyRefuses(KEY, "why"), "whoever may write a key's policy rules the key"),
        Arguments.of(new TopicRefuses(TOPIC, "why", UNMENDED), "there is no room"),
        Arguments.of(
            new RoleRefuses(Sample.LOG_GROUP_ROLE, "why"),
            "whoever may change a role can give it any right"),
        Arguments.of(
            new Drift.Undecided("the policy", "odd"),
            "what cannot be judged is never overwritten: odd"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void these_are_left_to_a_person(Drift drift, String why) {
    assertThat(plan(FULL_TRAIL, drift))
        .isEqualTo(new Plan(List.of(), List.of(new NotRepairable(drift, why))));
  }

  @Test
  void another_accounts_key_is_left_to_it() {
    var foreign = KEY.replace(Sample.ACCOUNT, Sample.OTHER_ACCOUNT);
    var trail = Sample.guarding(Sample.with(FULL, Setting.KMS_KEY, foreign), Sample.ACCOUNT);
    var disabled = new KeyUnusable(foreign, "Disabled");

    assertThat(plan(trail, disabled).notRepairable())
        .containsExactly(new NotRepairable(disabled, "it is another account's key"));
  }

  @Test
  void a_key_in_a_member_is_left_to_it_though_it_is_its_own() {
    for (var state : List.of("Disabled", "PendingDeletion")) {
      var unusable = new KeyUnusable(KEY, state);

      assertThat(plan(MemberSample.encryptedWith(KEY).trailOf(Sample.ACCOUNT), unusable))
          .isEqualTo(
              new Plan(
                  List.of(),
                  List.of(
                      new NotRepairable(
                          unusable, "in members the guardrail may only look at keys"))));
    }
  }

  @Test
  void another_accounts_bucket_is_left_to_it() {
    for (var drift :
        List.of(
            refuses(MENDED),
            softened(Hardening.VERSIONING),
            new LogsExpire(LOG_BUCKET, 365, List.of(MONTH)))) {
      assertThat(plan(ABROAD, drift))
          .isEqualTo(
              new Plan(
                  List.of(),
                  List.of(new NotRepairable(drift, "it belongs into account 444455556666"))));
    }
  }

  private static PolicyRefuses refuses(Mended mended) {
    return new PolicyRefuses(LOG_BUCKET, "why", List.of(), mended);
  }

  private static Softened softened(Hardening hardening) {
    return new Softened(LOG_BUCKET, hardening, "off");
  }

  private static Arguments repair(Drift drift, Remediation... steps) {
    return Arguments.of(drift, List.of(steps));
  }

  private static Plan plan(GuardedTrail trail, Drift... drift) {
    return Planner.plan(trail, Looks.of(FULL), List.of(drift));
  }
}
