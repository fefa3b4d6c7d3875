package guardrail.incident;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.observation.Looks.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Attempt;
import guardrail.remediation.Judgement;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of which time records may be missing. */
class UnrecordedTest {
  private static final Instant RESTARTED = STOPPED.plusSeconds(9);
  private static final Observation WELL_AGAIN =
      Looks.withStatus(Looks.well(), Looks.restarted(STOPPED, RESTARTED));

  @Test
  void nothing_is_recorded_between_a_stop_and_the_start() {
    assertThat(repaired(Wakes.by("stop-by-name"), Looks.stopped(), WELL_AGAIN).unrecorded())
        .contains(new Unrecorded(Optional.of(STOPPED), RESTARTED, true));
    assertThat(repaired(Wakes.RESYNC, Looks.stopped(), WELL_AGAIN).unrecorded())
        .contains(new Unrecorded(Optional.of(STOPPED), RESTARTED, false));
  }

  @Test
  void the_beginning_of_a_deletion_that_a_resync_finds_is_not_known() {
    var madeAgain = Looks.withStatus(Looks.well(), Looks.logging(RESTARTED));

    assertThat(repaired(Wakes.RESYNC, Looks.deleted(), madeAgain).unrecorded())
        .contains(new Unrecorded(Optional.empty(), RESTARTED, false));
  }

  @Test
  void a_call_that_was_undone_counts_from_its_time_until_the_look() {
    var called = Events.call("update-that-weakens").eventTime();

    assertThat(looked(Wakes.by("update-that-weakens"), Looks.well()).unrecorded())
        .contains(new Unrecorded(called, Looks.NOW, true));
  }

  @Test
  void a_weaker_trail_that_a_resync_finds_began_at_an_unknown_time() {
    var narrow = Looks.of(Sample.PLAIN.deliveringTo("elsewhere"));

    assertThat(repaired(Wakes.RESYNC, narrow, Looks.well()).unrecorded())
        .contains(new Unrecorded(Optional.empty(), Looks.NOW, false));
  }

  @Test
  void a_stop_that_cloudtrails_times_do_not_bear_out_darkened_nothing() {
    assertThat(looked(Wakes.by("stop-by-name"), Looks.well()).unrecorded()).isEmpty();
  }

  @Test
  void what_is_well_or_goes_on_or_is_only_told_has_no_such_time() {
    assertThat(looked(Wakes.RESYNC, Looks.well()).unrecorded()).isEmpty();
    assertThat(looked(Wakes.RESYNC, Looks.stopped()).unrecorded()).isEmpty();
    assertThat(looked(Wakes.by("update-that-changes-nothing"), Looks.well()).unrecorded())
        .isEmpty();
  }

  private static Incident looked(WakeUp wakeUp, Observation seen) {
    var look = Judgement.of(PLAIN_TRAIL, seen);
    return new Incident(PLAIN_TRAIL, wakeUp, Mode.ENFORCE, look, List.of(), look);
  }

  private static Incident repaired(WakeUp wakeUp, Observation before, Observation after) {
    return new Incident(
        PLAIN_TRAIL,
        wakeUp,
        Mode.ENFORCE,
        Judgement.of(PLAIN_TRAIL, before),
        List.of(new Attempt(new StartLogging(), new Applied())),
        Judgement.of(PLAIN_TRAIL, after));
  }
}
