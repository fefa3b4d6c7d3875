package guardrail.observation;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.observation.BucketState.ABSENT;
import static guardrail.observation.BucketState.NOT_OURS;
import static guardrail.observation.BucketState.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Destination;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import guardrail.observation.Refusal.SettingRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ObservationTest {
  private static final AwsError DENIED = Sample.error("AccessDenied");

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"OURS", "IN_ANOTHER_ACCOUNT"})
  void logs_go_to_the_log_bucket_where_it_takes_them(BucketState state) {
    var look = Looks.withLogBucket(Looks.well(), state);

    assertThat(Destination.of(PLAIN_TRAIL, look)).contains(LOG_BUCKET);
  }

  @Test
  void a_log_bucket_that_cannot_be_looked_at_may_be_tried() {
    var look = Looks.withLogBucket(Looks.well(), new Unreadable<>(DENIED));

    assertThat(Destination.of(PLAIN_TRAIL, look)).contains(LOG_BUCKET);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"ABSENT", "NOT_OURS"})
  void logs_go_to_the_standby_where_the_log_bucket_is_lost(BucketState state) {
    var look = Looks.withLogBucket(Looks.well(), state);

    assertThat(Destination.of(PLAIN_TRAIL, look)).contains(STANDBY_BUCKET);
  }

  @Test
  void a_standby_that_cannot_be_looked_at_may_be_tried() {
    var look =
        Looks.withStandby(Looks.withLogBucket(Looks.well(), ABSENT), new Unreadable<>(DENIED));

    assertThat(Destination.of(PLAIN_TRAIL, look)).contains(STANDBY_BUCKET);
  }

  @Test
  void logs_go_nowhere_where_both_buckets_are_lost() {
    var look = Looks.withStandby(Looks.withLogBucket(Looks.well(), NOT_OURS), ABSENT);

    assertThat(Destination.of(PLAIN_TRAIL, look)).isEmpty();
  }

  @Test
  void a_bucket_that_refused_cloudtrail_takes_no_logs_for_the_rest_of_the_reconcile() {
    var look = Looks.well().with(List.of(new BucketRefused(LOG_BUCKET, DENIED)));
    var both =
        Looks.well()
            .with(
                List.of(
                    new BucketRefused(LOG_BUCKET, DENIED),
                    new BucketRefused(STANDBY_BUCKET, DENIED)));

    assertThat(Destination.of(PLAIN_TRAIL, look)).contains(STANDBY_BUCKET);
    assertThat(Destination.of(PLAIN_TRAIL, both)).isEmpty();
  }

  @Test
  void a_held_name_is_no_refusal_of_the_bucket() {
    var look =
        Looks.withLogBucket(Looks.well(), OURS).with(List.of(new NameHeld(LOG_BUCKET, DENIED)));

    assertThat(look.refusalOfName(LOG_BUCKET)).contains(DENIED);
    assertThat(look.refusalOfName(STANDBY_BUCKET)).isEmpty();
    assertThat(Destination.of(PLAIN_TRAIL, look)).contains(LOG_BUCKET);
  }

  @Test
  void a_refused_log_group_is_a_refusal_of_its_role_too() {
    var look =
        Looks.well().with(List.of(new SettingRefused(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, DENIED)));

    assertThat(look.refusalOf(Setting.CLOUD_WATCH_LOGS_ROLE)).contains(DENIED);
    assertThat(look.refusalOf(Setting.CLOUD_WATCH_LOGS_LOG_GROUP)).contains(DENIED);
    assertThat(look.refusalOf(Setting.KMS_KEY)).isEmpty();
  }

  @Test
  void an_error_says_what_was_tried_on_what_and_what_aws_answered() {
    assertThat(DENIED)
        .hasToString(
            "cloudtrail:UpdateTrail on "
                + Sample.ARN
                + " (account 111122223333, us-east-1): AccessDenied: no");
    assertThat(DENIED.brief()).isEqualTo("AccessDenied: no");
  }
}
