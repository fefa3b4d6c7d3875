package guardrail.drift;

import static guardrail.guarded.Sample.ABROAD;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.observation.BucketState.ABSENT;
import static guardrail.observation.BucketState.IN_ANOTHER_ACCOUNT;
import static guardrail.observation.BucketState.NOT_OURS;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.TrailDrift.Modified;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.BucketState;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BucketDriftTest {
  private static final Modified TO_STANDBY =
      new Modified(Setting.S3_BUCKET_NAME, STANDBY_BUCKET, LOG_BUCKET);

  @Test
  void a_missing_log_bucket_sends_the_logs_to_the_standby() {
    var look = Looks.withLogBucket(Looks.well(), ABSENT);

    assertThat(detect(look)).containsExactly(TO_STANDBY, new Missing(LOG_BUCKET, Optional.empty()));
  }

  @Test
  void a_log_bucket_of_a_stranger_sends_the_logs_to_the_standby() {
    var look = Looks.withLogBucket(Looks.well(), NOT_OURS);

    assertThat(detect(look)).containsExactly(TO_STANDBY, new NotOurs(LOG_BUCKET));
  }

  @Test
  void a_log_bucket_that_refuses_cloudtrail_sends_the_logs_to_the_standby() {
    var error = Sample.error("InsufficientS3BucketPolicyException");
    var look = Looks.well().with(List.of(new BucketRefused(LOG_BUCKET, error)));

    assertThat(detect(look)).containsExactly(TO_STANDBY, new RefusesCloudTrail(LOG_BUCKET, error));
  }

  @Test
  void a_trail_on_the_standby_belongs_there_while_the_log_bucket_is_gone() {
    var look = Looks.withLogBucket(Looks.of(PLAIN.deliveringTo(STANDBY_BUCKET)), ABSENT);

    assertThat(detect(look)).containsExactly(new Missing(LOG_BUCKET, Optional.empty()));
  }

  @Test
  void a_trail_on_the_standby_goes_home_when_the_log_bucket_is_back() {
    var look = Looks.of(PLAIN.deliveringTo(STANDBY_BUCKET));

    assertThat(detect(look))
        .containsExactly(new Modified(Setting.S3_BUCKET_NAME, LOG_BUCKET, STANDBY_BUCKET));
  }

  @Test
  void a_name_that_s3_holds_is_known_as_held() {
    var error = Sample.error("BucketAlreadyExists");
    var look =
        Looks.withStandby(Looks.well(), ABSENT).with(List.of(new NameHeld(STANDBY_BUCKET, error)));

    assertThat(detect(look)).containsExactly(new Missing(STANDBY_BUCKET, Optional.of(error)));
  }

  @Test
  void a_missing_standby_changes_nothing_about_the_trail() {
    assertThat(detect(Looks.withStandby(Looks.well(), ABSENT)))
        .containsExactly(new Missing(STANDBY_BUCKET, Optional.empty()));
  }

  @Test
  void a_bucket_that_cannot_be_looked_at_is_unjudged_and_stays_in_use() {
    var denied = Sample.error("AccessDenied");
    var look = Looks.withLogBucket(Looks.well(), new Unreadable<>(denied));

    assertThat(detect(look)).containsExactly(new Unjudged("the bucket " + LOG_BUCKET, denied));
  }

  @Test
  void a_bucket_that_another_account_keeps_from_us_is_no_drift() {
    var look = Looks.withLogBucket(Looks.well(), IN_ANOTHER_ACCOUNT);

    assertThat(DriftDetection.detect(ABROAD, look)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"ABSENT", "NOT_OURS"})
  void without_any_bucket_the_log_bucket_stays_the_expected_one(BucketState state) {
    var look = Looks.withStandby(Looks.withLogBucket(Looks.well(), state), state);

    assertThat(Destination.of(PLAIN_TRAIL, look)).isEmpty();
    assertThat(DriftDetection.expected(PLAIN_TRAIL, look)).isEqualTo(PLAIN);
    assertThat(detect(look)).hasSize(2).allMatch(BucketDrift.class::isInstance);
  }

  @Test
  void a_strangers_bucket_in_the_trail_is_drift_even_if_no_other_takes_logs() {
    var look =
        Looks.withStandby(
            Looks.withLogBucket(Looks.of(PLAIN.deliveringTo("strangers-bucket")), ABSENT), ABSENT);

    assertThat(detect(look))
        .contains(new Modified(Setting.S3_BUCKET_NAME, LOG_BUCKET, "strangers-bucket"));
  }

  private static List<Drift> detect(Observation look) {
    return DriftDetection.detect(PLAIN_TRAIL, look);
  }
}
