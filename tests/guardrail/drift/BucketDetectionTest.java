package guardrail.drift;

import static guardrail.guarded.Sample.ABROAD;
import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Drift.Unjudged;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.observation.BucketLook;
import guardrail.observation.BucketState;
import guardrail.observation.LifecycleRule;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Paths;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on a bucket that is there and ours. */
class BucketDetectionTest {
  private static final AwsError DENIED = Sample.error("AccessDenied");
  private static final Known<Boolean> YES = new Known<>(true);
  private static final Known<Boolean> NO = new Known<>(false);

  @Test
  void a_bucket_on_which_all_is_well_shows_nothing() {
    assertThat(detect(PLAIN_TRAIL, look -> look)).isEmpty();
    assertThat(detect(FULL_TRAIL, look -> look)).isEmpty();
  }

  @Test
  void each_thing_that_keeps_a_bucket_safe_is_missed_by_itself() {
    assertThat(detect(PLAIN_TRAIL, look -> Paths.withFlags(look, NO, YES, YES, NO)))
        .containsExactly(softened(Hardening.PUBLIC_ACCESS_BLOCK, "off"));
    assertThat(detect(PLAIN_TRAIL, look -> Paths.withFlags(look, YES, NO, YES, NO)))
        .containsExactly(softened(Hardening.VERSIONING, "off"));
    assertThat(detect(PLAIN_TRAIL, look -> Paths.withFlags(look, YES, YES, NO, NO)))
        .containsExactly(softened(Hardening.OWNERSHIP, "off"));
    assertThat(detect(PLAIN_TRAIL, look -> Paths.withFlags(look, YES, YES, YES, YES)))
        .containsExactly(new RequesterPays(LOG_BUCKET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AES256", "aws:kms " + KEY, "aws:kms 1234abcd-12ab-34cd-56ef-1234567890ab"})
  void s3s_own_keys_and_the_standards_key_are_as_good(String encryption) {
    assertThat(encrypted(FULL_TRAIL, Paths.there(encryption))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws:kms arn:aws:kms:us-east-1:444455556666:key/theirs",
        "aws:kms",
        "aws:kms arn:aws:kms:us-east-1:444455556666:key/x" + KEY
      })
  void another_key_is_not(String encryption) {
    assertThat(encrypted(FULL_TRAIL, Paths.there(encryption)))
        .containsExactly(softened(Hardening.ENCRYPTION, encryption));
  }

  @Test
  void without_a_key_in_the_standard_no_key_is_right() {
    assertThat(encrypted(PLAIN_TRAIL, Paths.there("aws:kms " + KEY)))
        .containsExactly(softened(Hardening.ENCRYPTION, "aws:kms " + KEY));
    assertThat(encrypted(PLAIN_TRAIL, Paths.absent()))
        .containsExactly(softened(Hardening.ENCRYPTION, "none"));
  }

  @Test
  void of_a_lifecycle_the_rules_that_remove_logs_are_drift() {
    var month = rule("month", "", 30);
    var years = rule("years", "", 3_650);
    var elsewhere = rule("tmp", "tmp/", 1);

    assertThat(expiring(PLAIN_TRAIL, month, years, elsewhere))
        .containsExactly(new LogsExpire(LOG_BUCKET, 365, List.of(month)));
    assertThat(expiring(PLAIN_TRAIL, years, elsewhere)).isEmpty();
  }

  @Test
  void the_logs_lie_below_the_prefix_of_the_standard() {
    var audit = rule("audit", "audit/", 30);

    assertThat(expiring(FULL_TRAIL, audit)).hasSize(1);
    assertThat(expiring(PLAIN_TRAIL, audit)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whether public access is blocked in all four ways",
        "whether what is overwritten or deleted is kept",
        "whether access lists mean nothing",
        "who pays for reading"
      })
  void each_part_that_aws_does_not_show_is_unjudged(String part) {
    assertThat(detect(PLAIN_TRAIL, look -> Paths.withFlags(look, part(), part(), part(), part())))
        .hasSize(4)
        .contains(new Unjudged(part + " of the bucket " + LOG_BUCKET, DENIED));
  }

  @Test
  void what_another_accounts_bucket_does_not_show_is_no_drift() {
    assertThat(
            detect(
                ABROAD,
                look ->
                    Paths.withPolicy(
                        Paths.withFlags(look, part(), part(), part(), part()),
                        Paths.denied(DENIED))))
        .isEmpty();
  }

  @Test
  void what_another_accounts_bucket_shows_is_judged_all_the_same() {
    assertThat(detect(ABROAD, look -> Paths.withFlags(look, NO, YES, YES, NO)))
        .containsExactly(softened(Hardening.PUBLIC_ACCESS_BLOCK, "off"));
  }

  @Test
  void the_standby_is_held_to_the_same() {
    assertThat(standby(Looks.well(), look -> Paths.withFlags(look, YES, NO, YES, NO)))
        .containsExactly(new Softened(STANDBY_BUCKET, Hardening.VERSIONING, "off"));
  }

  @Test
  void a_bucket_that_is_gone_has_nothing_on_it() {
    var gone = Looks.withStandby(Looks.well(), BucketState.NOT_OURS);

    assertThat(standby(gone, look -> Paths.withFlags(look, NO, NO, NO, YES)))
        .containsExactly(new BucketDrift.NotOurs(STANDBY_BUCKET));
  }

  private static List<Drift> standby(Observation seen, UnaryOperator<BucketLook> change) {
    return DriftDetection.detect(
        PLAIN_TRAIL, seen.along(Paths.with(Paths.well(PLAIN_TRAIL), STANDBY_BUCKET, change)));
  }

  private static Part<Boolean> part() {
    return Paths.denied(DENIED);
  }

  private static Softened softened(Hardening hardening, String actual) {
    return new Softened(LOG_BUCKET, hardening, actual);
  }

  private static LifecycleRule rule(String id, String prefix, int days) {
    return new LifecycleRule(id, true, prefix, Optional.of(days), Optional.empty());
  }

  private static List<Drift> expiring(GuardedTrail trail, LifecycleRule... rules) {
    return detect(trail, look -> Paths.withLifecycle(look, new Known<>(List.of(rules))));
  }

  private static List<Drift> encrypted(GuardedTrail trail, Part<Optional<String>> encryption) {
    return detect(trail, look -> Paths.withEncryption(look, encryption));
  }

  private static List<Drift> detect(GuardedTrail trail, UnaryOperator<BucketLook> change) {
    var settings = trail.equals(FULL_TRAIL) ? FULL : Sample.PLAIN;
    return DriftDetection.detect(
        trail, Looks.of(settings).along(Paths.with(Paths.well(trail), LOG_BUCKET, change)));
  }
}
