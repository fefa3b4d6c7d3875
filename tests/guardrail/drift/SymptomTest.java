package guardrail.drift;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Symptom.Delivery;
import guardrail.guarded.Sample;
import guardrail.observation.Looks;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.TrailStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SymptomTest {
  private static final TrailStatus ALL_FAIL =
      new TrailStatus(
          true,
          Optional.of(Looks.STARTED),
          Optional.empty(),
          Optional.empty(),
          Optional.of("NoSuchBucket"),
          Optional.of("AccessDenied"),
          Optional.of("NotFound"),
          Optional.of("ResourceNotFoundException"));

  @Test
  void every_failed_delivery_is_a_symptom() {
    assertThat(Symptom.in(Looks.withStatus(Looks.well(), ALL_FAIL)))
        .containsExactly(
            new Symptom(Delivery.LOG_FILES, "NoSuchBucket"),
            new Symptom(Delivery.DIGESTS, "AccessDenied"),
            new Symptom(Delivery.NOTIFICATIONS, "NotFound"),
            new Symptom(Delivery.LOG_GROUP_EVENTS, "ResourceNotFoundException"));
  }

  @Test
  void a_symptom_is_no_drift() {
    var look = Looks.withStatus(Looks.well(), ALL_FAIL);

    assertThat(DriftDetection.detect(PLAIN_TRAIL, look)).isEmpty();
  }

  @Test
  void no_status_shows_no_symptom() {
    var unreadable =
        Looks.withStatus(Looks.well(), new Unreadable<>(Sample.error("AccessDeniedException")));

    assertThat(Symptom.in(Looks.well())).isEmpty();
    assertThat(Symptom.in(Looks.deleted())).isEmpty();
    assertThat(Symptom.in(unreadable)).isEmpty();
  }
}
