package guardrail.ledger;

import static guardrail.ledger.Cases.MINE;
import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.repaired;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.incident.Unexplained;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part.Known;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An attack while something else stays wrong, as a key that CloudTrail may not use. */
class StandingDriftTest {
  private static final Instant LATER = NOW.plusSeconds(3_600);
  private static final Observation WEAK = weak(Looks.well());
  private static final Observation WEAK_AND_STOPPED = weak(Looks.stopped());

  private final Entry standing = after(Entry.NONE, repaired("resync", WEAK, WEAK, NOW));

  @Test
  void what_a_resync_puts_right_is_told_though_the_other_drift_was() {
    var attacked = tell(standing, repaired("resync", WEAK_AND_STOPPED, WEAK, LATER));

    assertThat(attacked.told()).isPresent();
    assertThat(attacked.told().orElseThrow().history().firstTold()).isEmpty();
  }

  @Test
  void it_is_an_incident_of_its_own_and_the_next_looks_are_silent() {
    var attacked = after(standing, repaired("resync", WEAK_AND_STOPPED, WEAK, LATER));

    assertThat(attacked.incident().orElseThrow().id())
        .isNotEqualTo(standing.incident().orElseThrow().id());
    assertThat(tell(attacked, repaired("resync", WEAK, WEAK, LATER.plusSeconds(300))).told())
        .isEmpty();
  }

  @Test
  void what_stays_is_silent_though_its_repair_is_tried_each_time() {
    assertThat(tell(standing, repaired("resync", WEAK, WEAK, LATER)).told()).isEmpty();
  }

  @Test
  void its_own_repair_ends_the_incident_that_it_was() {
    var over = tell(standing, repaired("resync", WEAK, Looks.well(), LATER));

    assertThat(over.told()).isPresent();
    assertThat(over.entry().incident().orElseThrow().id())
        .isEqualTo(standing.incident().orElseThrow().id());
  }

  /** Whoever did it was named then, or looked for. */
  @Test
  void who_did_what_was_told_before_is_asked_for_once() {
    var first = tell(Entry.NONE, repaired("resync", WEAK, WEAK, NOW)).told().orElseThrow();
    var over = tell(standing, repaired("resync", WEAK, Looks.well(), LATER)).told().orElseThrow();
    var attacked =
        tell(standing, repaired("resync", WEAK_AND_STOPPED, WEAK, LATER)).told().orElseThrow();

    assertThat(Unexplained.of(first)).hasSize(1);
    assertThat(Unexplained.of(over)).isEmpty();
    assertThat(Unexplained.wasTold(over)).isTrue();
    assertThat(Unexplained.of(attacked)).isEmpty();
    assertThat(Unexplained.wasTold(attacked)).isFalse();
  }

  @Test
  void a_write_that_went_through_unheard_does_not_put_the_same_alert_there_twice() {
    var incident = repaired("resync", Looks.stopped(), Looks.well(), NOW);
    var once = Telling.of(Entry.NONE, incident, MINE, NOW, Cases.TOLERANCE);

    var again = Telling.of(once.entry().version(1), incident, MINE, NOW, Cases.TOLERANCE);

    assertThat(again.entry().outbox()).hasSize(1);
  }

  private static Observation weak(Observation look) {
    var settings = Sample.with(Sample.PLAIN, Setting.LOG_FILE_VALIDATION, "false");
    return new Observation(
        new Known<>(Optional.of(settings)),
        look.status(),
        look.logBucket(),
        look.standbyBucket(),
        List.of(),
        look.at());
  }
}
