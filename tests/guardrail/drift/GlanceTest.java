package guardrail.drift;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.observation.Looks.STARTED;
import static guardrail.observation.Looks.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Glance;
import guardrail.observation.Looks;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.TrailStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A glance may only say that all is well where a whole look would. */
class GlanceTest {
  private static final Part<Optional<TrailSettings>> SETTINGS = new Known<>(Optional.of(FULL));
  private static final Part<Optional<TrailStatus>> STATUS = known(Looks.logging(STARTED));

  @Test
  void a_trail_that_meets_its_standard_and_records_is_well() {
    assertThat(isWell(SETTINGS, STATUS)).isTrue();
  }

  @Test
  void one_setting_that_differs_is_not_well() {
    var other = Sample.with(FULL, Setting.LOG_FILE_VALIDATION, "false");

    assertThat(isWell(new Known<>(Optional.of(other)), STATUS)).isFalse();
  }

  @Test
  void a_trail_that_is_stopped_or_has_no_status_is_not_well() {
    assertThat(isWell(SETTINGS, known(Looks.notLogging(STARTED, STOPPED)))).isFalse();
    assertThat(isWell(SETTINGS, new Known<>(Optional.empty()))).isFalse();
  }

  @Test
  void a_trail_that_cannot_deliver_is_not_well() {
    var failing = Looks.failing("AccessDenied");

    assertThat(isWell(SETTINGS, known(failing))).isFalse();
  }

  @Test
  void no_trail_is_not_well() {
    assertThat(isWell(new Known<>(Optional.empty()), STATUS)).isFalse();
  }

  @Test
  void what_cannot_be_read_is_not_taken_for_well() {
    var denied = Sample.error("AccessDeniedException");

    assertThat(isWell(new Unreadable<>(denied), STATUS)).isFalse();
    assertThat(isWell(SETTINGS, new Unreadable<>(denied))).isFalse();
  }

  private static boolean isWell(
      Part<Optional<TrailSettings>> settings, Part<Optional<TrailStatus>> status) {
    return DriftDetection.isWell(FULL_TRAIL, new Glance(settings, status));
  }

  private static Part<Optional<TrailStatus>> known(TrailStatus status) {
    return new Known<>(Optional.of(status));
  }
}
