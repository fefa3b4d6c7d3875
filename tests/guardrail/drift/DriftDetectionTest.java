package guardrail.drift;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.observation.Looks.STARTED;
import static guardrail.observation.Looks.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift.Unjudged;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DriftDetectionTest {

  @Test
  void a_trail_as_the_standard_says_has_no_drift() {
    assertThat(detect(PLAIN_TRAIL, Looks.of(PLAIN))).isEmpty();
    assertThat(detect(FULL_TRAIL, Looks.of(FULL))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "IS_ORGANIZATION_TRAIL")
  void each_setting_that_differs_from_a_full_standard_is_drift(Setting setting) {
    var actual = other(setting, FULL);

    var drift = detect(FULL_TRAIL, Looks.of(Sample.with(FULL, setting, actual)));

    assertThat(drift).containsExactly(new Modified(setting, setting.of(FULL), actual));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "IS_ORGANIZATION_TRAIL")
  void each_setting_that_the_standard_leaves_empty_must_be_absent(Setting setting) {
    var actual = other(setting, PLAIN);

    var drift = detect(PLAIN_TRAIL, Looks.of(Sample.with(PLAIN, setting, actual)));

    assertThat(drift).containsExactly(new Modified(setting, setting.of(PLAIN), actual));
  }

  @Test
  void all_settings_together_are_one_drift_each_in_their_own_order() {
    var settings = FULL;
    for (var setting : Setting.values()) {
      settings = Sample.with(settings, setting, other(setting, FULL));
    }

    assertThat(detect(FULL_TRAIL, Looks.of(settings)))
        .extracting(drift -> ((Modified) drift).setting())
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values())
                .filter(setting -> setting != Setting.IS_ORGANIZATION_TRAIL)
                .toList());
  }

  @Test
  void an_organization_trail_is_no_drift_where_the_standard_asks_for_an_account_trail() {
    var settings = Sample.with(PLAIN, Setting.IS_ORGANIZATION_TRAIL, "true");

    assertThat(detect(PLAIN_TRAIL, Looks.of(settings))).isEmpty();
  }

  @Test
  void an_account_trail_is_drift_where_the_standard_asks_for_an_organization_trail() {
    var organization = Sample.with(PLAIN, Setting.IS_ORGANIZATION_TRAIL, "true");
    var trail = Sample.guarding(organization, Sample.ACCOUNT);

    assertThat(detect(trail, Looks.of(PLAIN)))
        .containsExactly(new Modified(Setting.IS_ORGANIZATION_TRAIL, "true", "false"));
  }

  @Test
  void a_trail_that_is_gone_is_deleted_and_nothing_else() {
    assertThat(detect(PLAIN_TRAIL, Looks.deleted())).containsExactly(new Deleted());
  }

  @Test
  void a_stale_status_of_a_deleted_trail_is_not_judged() {
    var look = Looks.withStatus(Looks.deleted(), Looks.logging(STARTED));

    assertThat(detect(PLAIN_TRAIL, look)).containsExactly(new Deleted());
  }

  @Test
  void a_stopped_trail_is_not_logging_since_it_was_stopped() {
    assertThat(detect(PLAIN_TRAIL, Looks.stopped()))
        .containsExactly(new NotLogging(Optional.of(STOPPED)));
  }

  @Test
  void a_trail_that_was_never_started_is_not_logging_since_no_known_time() {
    var look = Looks.withStatus(Looks.well(), Looks.neverStarted());

    assertThat(detect(PLAIN_TRAIL, look)).containsExactly(new NotLogging(Optional.empty()));
  }

  @Test
  void a_trail_without_a_status_is_not_logging() {
    var look = Looks.withStatus(Looks.well(), new Known<>(Optional.empty()));

    assertThat(detect(PLAIN_TRAIL, look)).containsExactly(new NotLogging(Optional.empty()));
  }

  @Test
  void a_stopped_and_weakened_trail_shows_both() {
    var weak = Sample.with(PLAIN, Setting.IS_MULTI_REGION_TRAIL, "false");
    var look = Looks.withStatus(Looks.of(weak), Looks.notLogging(STARTED, STOPPED));

    assertThat(detect(PLAIN_TRAIL, look))
        .containsExactly(
            new NotLogging(Optional.of(STOPPED)),
            new Modified(Setting.IS_MULTI_REGION_TRAIL, "true", "false"));
  }

  @Test
  void unreadable_settings_are_unjudged_and_hide_no_stop() {
    var denied = Sample.error("AccessDeniedException");
    var look = Looks.withoutSettings(Looks.stopped(), denied);

    assertThat(detect(PLAIN_TRAIL, look))
        .containsExactly(
            new Unjudged("the trail's settings", denied), new NotLogging(Optional.of(STOPPED)));
  }

  @Test
  void an_unreadable_status_is_unjudged_and_hides_no_setting() {
    var denied = Sample.error("AccessDeniedException");
    var weak = Sample.with(PLAIN, Setting.LOG_FILE_VALIDATION, "false");
    var look = Looks.withStatus(Looks.of(weak), new Unreadable<>(denied));

    assertThat(detect(PLAIN_TRAIL, look))
        .containsExactly(
            new Modified(Setting.LOG_FILE_VALIDATION, "true", "false"),
            new Unjudged("whether the trail is logging", denied));
  }

  @Test
  void the_same_look_gives_the_same_drift() {
    assertThat(detect(PLAIN_TRAIL, Looks.stopped()))
        .isEqualTo(detect(PLAIN_TRAIL, Looks.stopped()));
  }

  private static List<Drift> detect(GuardedTrail trail, Observation look) {
    return DriftDetection.detect(trail, look);
  }

  /** Another value: the other boolean, nothing where there was something, something for nothing. */
  private static String other(Setting setting, TrailSettings settings) {
    return switch (setting.of(settings)) {
      case "true" -> "false";
      case "false" -> "true";
      case "" -> "something";
      default -> setting == Setting.S3_BUCKET_NAME ? "another-bucket" : "";
    };
  }
}
