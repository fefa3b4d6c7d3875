package guardrail.drift;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_GROUP;
import static guardrail.guarded.Sample.LOG_GROUP_ROLE;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

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
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.AwsError;
import guardrail.observation.DeliveryPath;
import guardrail.observation.KeyLook;
import guardrail.observation.LogGroupLook;
import guardrail.observation.LogGroupLook.Group;
import guardrail.observation.LogGroupLook.Role;
import guardrail.observation.Looks;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Paths;
import guardrail.observation.Policies;
import guardrail.observation.TopicState;
import guardrail.policy.Mended.Document;
import guardrail.policy.TopicPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key, the topic, the log group and its role. */
class SinkDetectionTest {
  private static final AwsError DENIED = Sample.error("AccessDenied");
  private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/nothing";
  private static final DeliveryPath WELL = Paths.well(FULL_TRAIL);
  private static final String FOREIGN_KEY = KEY.replace(Sample.ACCOUNT, Sample.OTHER_ACCOUNT);
  private static final GuardedTrail OF_FOREIGN_KEY =
      Sample.guarding(Sample.with(FULL, Setting.KMS_KEY, FOREIGN_KEY), Sample.ACCOUNT);

  @Test
  void a_path_on_which_all_is_well_shows_nothing() {
    assertThat(detect(WELL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Disabled", "PendingDeletion", "PendingImport", "Unavailable"})
  void a_key_in_any_other_state_than_enabled_is_of_no_use(String state) {
    assertThat(detect(Paths.with(WELL, Paths.key(FULL_TRAIL, state))))
        .containsExactly(new KeyUnusable(KEY, state));
  }

  @Test
  void a_key_that_is_gone_is_of_no_use_either() {
    var gone = new KeyLook(Paths.absent(), Optional.empty());

    assertThat(detect(Paths.with(WELL, gone))).containsExactly(new KeyUnusable(KEY, "absent"));
  }

  @Test
  void a_key_whose_policy_does_not_let_cloudtrail_encrypt_is_told_with_why() {
    var look = new KeyLook(Paths.there("Enabled"), policy(Policies.of(Policies.HARMLESS)));

    assertThat(detect(Paths.with(WELL, look)))
        .containsExactly(new KeyPolicyRefuses(KEY, "nothing in it allows kms:GenerateDataKey"));
  }

  @Test
  void a_key_policy_that_is_none_is_undecided() {
    var look = new KeyLook(Paths.there("Enabled"), policy("no policy"));

    assertThat(detect(Paths.with(WELL, look)))
        .singleElement()
        .isInstanceOf(Undecided.class)
        .extracting(one -> ((Undecided) one).part())
        .isEqualTo("the policy of the key " + KEY);
  }

  @Test
  void an_own_key_that_cannot_be_looked_at_is_unjudged() {
    var look = new KeyLook(Paths.denied(DENIED), Optional.of(Paths.denied(DENIED)));

    assertThat(detect(Paths.with(WELL, look)))
        .containsExactly(
            new Unjudged("the key " + KEY, DENIED),
            new Unjudged("the policy of the key " + KEY, DENIED));
  }

  @Test
  void another_accounts_key_is_seen_as_far_as_that_account_lets_it_be() {
    var hidden = new KeyLook(Paths.denied(DENIED), Optional.empty());
    var disabled = new KeyLook(Paths.there("Disabled"), Optional.empty());

    assertThat(SinkDetection.detect(OF_FOREIGN_KEY, Paths.with(WELL, hidden))).isEmpty();
    assertThat(SinkDetection.detect(OF_FOREIGN_KEY, Paths.with(WELL, disabled)))
        .containsExactly(new KeyUnusable(FOREIGN_KEY, "Disabled"));
  }

  @Test
  void a_topic_that_is_gone_is_missing() {
    assertThat(detect(Paths.withTopic(WELL, Paths.absent())))
        .containsExactly(new TopicMissing(TOPIC));
  }

  @Test
  void a_topic_that_does_not_let_cloudtrail_publish_keeps_what_else_it_says() {
    var theirs = Policies.of(Policies.HARMLESS.replace("s3:GetObject", "sns:Subscribe"));

    assertThat(detect(Paths.withTopic(WELL, topic(theirs))))
        .singleElement()
        .isInstanceOfSatisfying(
            TopicRefuses.class,
            refuses -> {
              assertThat(refuses.why()).isEqualTo("nothing in it allows sns:Publish");
              assertThat(((Document) refuses.mended()).json())
                  .contains("sns:Subscribe", "AWSCloudTrailSNSPolicy20131101");
            });
  }

  @Test
  void a_topic_that_lets_more_in_is_well() {
    var more = Policies.with(Policies.HARMLESS, TopicPolicy.of(FULL_TRAIL, TOPIC));

    assertThat(detect(Paths.withTopic(WELL, topic(more)))).isEmpty();
  }

  @Test
  void a_topic_that_cannot_be_looked_at_is_unjudged() {
    assertThat(detect(Paths.withTopic(WELL, Paths.denied(DENIED))))
        .containsExactly(new Unjudged("the topic " + TOPIC, DENIED));
  }

  @Test
  void a_log_group_that_is_gone_is_missing() {
    assertThat(detect(logGroup(Paths.absent(), Paths.there(Paths.role()))))
        .containsExactly(new LogGroupMissing(LOG_GROUP));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "364, true", "365, false", "3653, false"})
  void a_log_group_that_forgets_sooner_than_the_standard_is_drift(int days, boolean drifted) {
    var group = Paths.there(new Group(Optional.of(days)));
    List<Drift> expected =
        drifted ? List.of(new RetentionShortened(LOG_GROUP, 365, days)) : List.of();

    assertThat(detect(logGroup(group, Paths.there(Paths.role())))).isEqualTo(expected);
  }

  @Test
  void a_log_group_that_never_forgets_is_well() {
    var group = Paths.there(new Group(Optional.empty()));

    assertThat(detect(logGroup(group, Paths.there(Paths.role())))).isEmpty();
  }

  @Test
  void a_role_that_is_gone_or_lost_its_rights_or_trusts_others_lets_nothing_be_written() {
    var role = Paths.role();
    var withoutRights = new Role(role.trust(), Optional.empty(), Optional.empty());
    var readOnly =
        new Role(
            role.trust(),
            role.rights().map(rights -> rights.replace("logs:PutLogEvents", "logs:Get*")),
            Optional.empty());
    var ofOthers =
        new Role(role.trust().replace("cloudtrail.", "ec2."), role.rights(), Optional.of(BOUNDARY));

    assertThat(role(Paths.absent())).isEqualTo("there is no such role");
    assertThat(role(Paths.there(withoutRights))).isEqualTo("the policy that lets it write is gone");
    assertThat(role(Paths.there(readOnly))).isEqualTo("nothing in it allows logs:PutLogEvents");
    assertThat(role(Paths.there(ofOthers))).isEqualTo("nothing in it allows sts:AssumeRole");
  }

  /** No look reads what the boundary says, and the stack's role has none. */
  @Test
  void a_role_with_a_permissions_boundary_may_not_be_able_to_write() {
    var role = Paths.role();
    var narrowed = new Role(role.trust(), role.rights(), Optional.of(BOUNDARY));

    assertThat(role(Paths.there(narrowed)))
        .isEqualTo("it has a permissions boundary, " + BOUNDARY + ", and the stack gives it none");
  }

  @Test
  void a_log_group_and_a_role_that_cannot_be_looked_at_are_unjudged() {
    assertThat(detect(logGroup(Paths.denied(DENIED), Paths.denied(DENIED))))
        .containsExactly(
            new Unjudged("the log group " + LOG_GROUP, DENIED),
            new Unjudged("the role " + LOG_GROUP_ROLE, DENIED));
  }

  private static String role(Part<Optional<Role>> role) {
    var drift = detect(logGroup(Paths.there(new Group(Optional.of(365))), role));
    assertThat(drift).hasSize(1);
    return ((RoleRefuses) drift.getFirst()).why();
  }

  private static DeliveryPath logGroup(Part<Optional<Group>> group, Part<Optional<Role>> role) {
    return Paths.with(WELL, new LogGroupLook(group, role));
  }

  private static Part<Optional<TopicState>> topic(String policy) {
    return Paths.there(new TopicState(policy, Optional.empty()));
  }

  private static Optional<Part<String>> policy(String document) {
    return Optional.of(new Known<>(document));
  }

  private static List<Drift> detect(DeliveryPath path) {
    return DriftDetection.detect(FULL_TRAIL, Looks.of(FULL).along(path));
  }
}
