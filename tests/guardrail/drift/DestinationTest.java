package guardrail.drift;

import static guardrail.guarded.Sample.ABROAD;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.TrailDrift.Modified;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.BucketState;
import guardrail.observation.DeliveryPath;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part;
import guardrail.observation.Paths;
import guardrail.observation.Policies;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where logs go by what is on the buckets; where they are lost is in ObservationTest. */
class DestinationTest {
  private static final Part<Optional<String>> LOCKED = Paths.denied(Sample.error("AccessDenied"));

  private static final Part<Optional<String>> CLOSED = Paths.there(Policies.full());

  @Test
  void logs_go_to_the_log_bucket_where_all_is_well() {
    assertThat(of(Paths.well(PLAIN_TRAIL))).contains(LOG_BUCKET);
  }

  @Test
  void a_policy_that_can_be_mended_sends_no_logs_away() {
    assertThat(of(with(LOG_BUCKET, Paths.absent()))).contains(LOG_BUCKET);
    assertThat(of(with(LOG_BUCKET, Paths.there(Policies.of(Policies.DENY))))).contains(LOG_BUCKET);
  }

  /** CloudTrail says itself if it does not let it in, and then its logs go elsewhere. */
  @Test
  void a_policy_that_stays_unclear_sends_no_logs_away() {
    var unclear =
        Policies.DENY.replace(
            "\"Resource\"",
            "\"Condition\":{\"NotIpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}},\"Resource\"");

    assertThat(of(with(LOG_BUCKET, Paths.there(Policies.of(unclear))))).contains(LOG_BUCKET);
    assertThat(of(with(LOG_BUCKET, Paths.there(Policies.of(unclear, Policies.DENY)))))
        .contains(LOG_BUCKET);
  }

  @Test
  void a_policy_that_refuses_and_cannot_be_mended_sends_the_logs_to_the_standby() {
    assertThat(of(with(LOG_BUCKET, CLOSED))).contains(STANDBY_BUCKET);
  }

  @Test
  void a_bucket_that_is_locked_sends_the_logs_to_the_standby() {
    assertThat(of(with(LOG_BUCKET, LOCKED))).contains(STANDBY_BUCKET);
  }

  @Test
  void a_policy_that_could_not_be_asked_for_sends_no_logs_away() {
    var throttled = Paths.<Optional<String>>denied(Sample.error("SlowDown"));

    assertThat(of(with(LOG_BUCKET, throttled))).contains(LOG_BUCKET);
  }

  @Test
  void where_both_are_locked_the_log_bucket_is_as_good_as_any() {
    assertThat(of(with(with(LOG_BUCKET, LOCKED), STANDBY_BUCKET, LOCKED))).contains(LOG_BUCKET);
  }

  @Test
  void a_locked_log_bucket_is_better_than_a_standby_that_takes_nothing() {
    assertThat(of(with(with(LOG_BUCKET, LOCKED), STANDBY_BUCKET, CLOSED))).contains(LOG_BUCKET);
    assertThat(
            Destination.of(
                PLAIN_TRAIL,
                Looks.withStandby(Looks.well(), BucketState.ABSENT)
                    .along(with(LOG_BUCKET, LOCKED))))
        .contains(LOG_BUCKET);
  }

  @Test
  void a_locked_standby_is_better_than_a_log_bucket_that_takes_nothing() {
    assertThat(of(with(with(LOG_BUCKET, CLOSED), STANDBY_BUCKET, LOCKED))).contains(STANDBY_BUCKET);
  }

  @Test
  void where_both_refuse_and_cannot_be_mended_logs_go_nowhere() {
    assertThat(of(with(with(LOG_BUCKET, CLOSED), STANDBY_BUCKET, CLOSED))).isEmpty();
  }

  @Test
  void another_accounts_bucket_that_hides_its_policy_takes_logs_all_the_same() {
    var look = Looks.well().along(with(LOG_BUCKET, LOCKED));

    assertThat(Destination.of(ABROAD, look)).contains(LOG_BUCKET);
  }

  @Test
  void another_accounts_bucket_that_refuses_cannot_be_mended_from_here() {
    var look = Looks.well().along(with(LOG_BUCKET, Paths.there(Policies.of(Policies.DENY))));

    assertThat(Destination.of(ABROAD, look)).contains(STANDBY_BUCKET);
  }

  @Test
  void a_trail_belongs_where_its_logs_can_go() {
    var locked = with(LOG_BUCKET, LOCKED);

    assertThat(DriftDetection.detect(PLAIN_TRAIL, Looks.well().along(locked)))
        .contains(new Modified(Setting.S3_BUCKET_NAME, STANDBY_BUCKET, LOG_BUCKET));
    assertThat(
            DriftDetection.detect(
                PLAIN_TRAIL, Looks.of(PLAIN.deliveringTo(STANDBY_BUCKET)).along(locked)))
        .noneMatch(Modified.class::isInstance);
  }

  private static Optional<String> of(DeliveryPath path) {
    Observation look = Looks.well().along(path);
    return Destination.of(PLAIN_TRAIL, look);
  }

  private static DeliveryPath with(String bucket, Part<Optional<String>> policy) {
    return with(Paths.well(PLAIN_TRAIL), bucket, policy);
  }

  private static DeliveryPath with(
      DeliveryPath path, String bucket, Part<Optional<String>> policy) {
    return Paths.with(path, bucket, look -> Paths.withPolicy(look, policy));
  }
}
