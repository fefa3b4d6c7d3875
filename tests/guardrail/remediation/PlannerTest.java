package guardrail.remediation;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.observation.BucketState.ABSENT;
import static guardrail.observation.BucketState.NOT_OURS;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.AwsError;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.Plan.NotRepairable;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {
  private static final AwsError REFUSED = Sample.error("KmsKeyDisabledException");

  @Test
  void does_nothing_where_all_is_well() {
    assertThat(plan(PLAIN_TRAIL, Looks.well())).isEqualTo(new Plan(List.of(), List.of()));
  }

  @Test
  void starts_a_stopped_trail() {
    assertThat(plan(PLAIN_TRAIL, Looks.stopped()).steps()).containsExactly(new StartLogging());
  }

  @Test
  void recreates_a_deleted_trail_and_starts_it() {
    assertThat(plan(FULL_TRAIL, Looks.deleted()))
        .isEqualTo(new Plan(List.of(new CreateTrail(FULL), new StartLogging()), List.of()));
  }

  @Test
  void puts_all_drifted_settings_back_in_one_call() {
    var weak = Sample.with(PLAIN, Setting.IS_MULTI_REGION_TRAIL, "false");
    weak = Sample.with(weak, Setting.LOG_FILE_VALIDATION, "false");
    weak = Sample.with(weak, Setting.KMS_KEY, Sample.KEY);
    weak = Sample.with(weak, Setting.S3_BUCKET_NAME, "strangers-bucket");

    assertThat(plan(PLAIN_TRAIL, Looks.of(weak)).steps())
        .containsExactly(
            new UpdateTrail(
                PLAIN,
                Set.of(
                    Setting.IS_MULTI_REGION_TRAIL,
                    Setting.LOG_FILE_VALIDATION,
                    Setting.KMS_KEY,
                    Setting.S3_BUCKET_NAME)));
  }

  @Test
  void starts_a_stopped_and_weakened_trail_before_it_puts_its_settings_back() {
    var weak = Sample.with(PLAIN, Setting.IS_MULTI_REGION_TRAIL, "false");
    var look = Looks.withStatus(Looks.of(weak), Looks.neverStarted());

    assertThat(plan(PLAIN_TRAIL, look).steps())
        .containsExactly(
            new StartLogging(), new UpdateTrail(PLAIN, Set.of(Setting.IS_MULTI_REGION_TRAIL)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.INCLUDE,
      names = {"CLOUD_WATCH_LOGS_LOG_GROUP", "CLOUD_WATCH_LOGS_ROLE"})
  void sends_log_group_and_role_together(Setting setting) {
    var look = Looks.of(Sample.with(FULL, setting, ""));

    assertThat(plan(FULL_TRAIL, look).steps())
        .containsExactly(
            new UpdateTrail(
                FULL, Set.of(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, Setting.CLOUD_WATCH_LOGS_ROLE)));
  }

  @Test
  void records_again_before_it_mends_a_bucket() {
    var look = Looks.withLogBucket(Looks.deleted(), ABSENT);

    assertThat(plan(PLAIN_TRAIL, look).steps())
        .startsWith(new CreateTrail(PLAIN.deliveringTo(STANDBY_BUCKET)), new StartLogging())
        .element(2)
        .isInstanceOf(CreateBucket.class);
  }

  @Test
  void a_trail_that_no_bucket_can_serve_is_not_recreated() {
    var look = Looks.withStandby(Looks.withLogBucket(Looks.deleted(), NOT_OURS), NOT_OURS);

    var plan = plan(PLAIN_TRAIL, look);

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.notRepairable())
        .contains(
            new NotRepairable(new Deleted(), "no bucket of the standard can take the logs now"));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.INCLUDE,
      names = {"KMS_KEY", "SNS_TOPIC", "CLOUD_WATCH_LOGS_LOG_GROUP"})
  void a_refused_key_topic_or_log_group_keeps_no_trail_from_recording(Setting setting) {
    var look = Looks.deleted().with(List.of(new SettingRefused(setting, REFUSED)));

    assertThat(plan(FULL_TRAIL, look).steps())
        .containsExactly(new CreateTrail(FULL.withoutDependencies()), new StartLogging());
  }

  @Test
  void a_refused_key_of_a_living_trail_is_left_and_the_rest_put_back() {
    var weak = Sample.with(Sample.with(FULL, Setting.KMS_KEY, ""), Setting.SNS_TOPIC, "");
    var look = Looks.of(weak).with(List.of(new SettingRefused(Setting.KMS_KEY, REFUSED)));

    var plan = plan(FULL_TRAIL, look);

    assertThat(plan.steps()).containsExactly(new UpdateTrail(FULL, Set.of(Setting.SNS_TOPIC)));
    assertThat(plan.notRepairable())
        .containsExactly(
            new NotRepairable(
                new Modified(Setting.KMS_KEY, Sample.KEY, ""),
                "AWS refused it: KmsKeyDisabledException: no"));
  }

  @Test
  void a_refused_log_group_leaves_its_role_too() {
    var look =
        Looks.of(Sample.with(FULL, Setting.CLOUD_WATCH_LOGS_ROLE, ""))
            .with(List.of(new SettingRefused(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, REFUSED)));

    var plan = plan(FULL_TRAIL, look);

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.notRepairable()).hasSize(1);
  }

  @Test
  void the_bucket_is_left_where_none_can_take_the_logs_and_the_rest_put_back() {
    var weak = Sample.with(PLAIN.deliveringTo("strangers"), Setting.IS_MULTI_REGION_TRAIL, "false");
    var look = Looks.withStandby(Looks.withLogBucket(Looks.of(weak), NOT_OURS), NOT_OURS);

    assertThat(plan(PLAIN_TRAIL, look).steps())
        .containsExactly(new UpdateTrail(PLAIN, Set.of(Setting.IS_MULTI_REGION_TRAIL)));
  }

  @Test
  void what_cannot_be_read_is_never_overwritten() {
    var denied = Sample.error("AccessDeniedException");
    var look =
        Looks.withStatus(Looks.withoutSettings(Looks.well(), denied), new Unreadable<>(denied));

    var plan = plan(PLAIN_TRAIL, look);

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.notRepairable())
        .hasSize(2)
        .allSatisfy(left ->
            assertThat(left.why())
                .isEqualTo("what cannot be read is never overwritten: " + denied));
  }

  @Test
  void the_same_look_gives_the_same_plan() {
    var look = Looks.withLogBucket(Looks.deleted(), ABSENT);

    assertThat(plan(FULL_TRAIL, look)).isEqualTo(plan(FULL_TRAIL, look));
  }

  private static Plan plan(GuardedTrail trail, Observation look) {
    return Judgement.of(trail, look).plan();
  }
}
