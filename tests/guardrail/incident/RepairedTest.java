package guardrail.incident;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Attempt;
import guardrail.remediation.Judgement;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When an incident began, and whether anything is to be proven after it. */
class RepairedTest {
  private static final Observation RESTARTED =
      Looks.withStatus(Looks.well(), Looks.restarted(Looks.STOPPED, Looks.STOPPED.plusSeconds(4)));

  @Test
  void a_repair_is_to_be_proven_from_the_look_that_found_it_made() {
    var incident = incident("stop-by-name", Looks.stopped(), RESTARTED);

    assertThat(incident.proof("incident-1", incident.began()))
        .contains(
            new Proof(
                "incident-1",
                Looks.STOPPED,
                Looks.NOW,
                Optional.of(Duration.ofSeconds(4)),
                Delivery.PENDING,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void a_trail_that_somebody_else_started_again_is_to_be_proven_too() {
    var incident = incident("stop-by-name", RESTARTED, RESTARTED);

    assertThat(incident.outcome()).isEqualTo(Outcome.ALREADY_RESTORED);
    assertThat(incident.proof("incident-1", incident.began())).isPresent();
  }

  @Test
  void a_weakening_that_left_no_trace_darkened_nothing_and_needs_no_proof() {
    var incident = incident("update-that-weakens", Looks.well(), Looks.well());

    assertThat(incident.outcome()).isEqualTo(Outcome.ALREADY_RESTORED);
    assertThat(incident.proof("incident-1", incident.began())).isEmpty();
  }

  @Test
  void a_bucket_that_was_lost_for_a_while_is_to_be_proven_unless_it_is_the_spare_one() {
    var lost = incident("put-bucket-policy", Looks.well(), Looks.well());
    var spare = incident("delete-standby-bucket", Looks.well(), Looks.well());

    assertThat(lost.outcome()).isEqualTo(Outcome.ALREADY_RESTORED);
    assertThat(lost.proof("incident-1", lost.began()))
        .hasValueSatisfying(proof -> assertThat(proof.repaired()).isEqualTo(Looks.NOW));
    assertThat(spare.outcome()).isEqualTo(Outcome.ALREADY_RESTORED);
    assertThat(spare.proof("incident-1", spare.began())).isEmpty();
  }

  @Test
  void what_was_well_and_what_stays_wrong_have_nothing_to_prove() {
    var well = incident("resync", Looks.well(), Looks.well());
    var failed = incident("stop-by-name", Looks.stopped(), Looks.stopped());

    assertThat(well.proof("incident-1", well.began())).isEmpty();
    assertThat(failed.proof("incident-1", failed.began())).isEmpty();
  }

  @Test
  void drift_of_a_trail_that_recorded_all_along_has_no_blackout() {
    var weak = Looks.of(Sample.with(Sample.PLAIN, Setting.LOG_FILE_VALIDATION, "false"));
    var incident = incident("resync", weak, Looks.well());

    assertThat(incident.proof("incident-1", incident.began()))
        .hasValueSatisfying(proof -> assertThat(proof.blackout()).isEmpty());
    assertThat(incident.began()).isEqualTo(Looks.NOW);
  }

  @Test
  void what_a_call_did_began_when_it_was_called() {
    var called = Looks.NOW.minusSeconds(30);
    var wakeUp =
        Wakes.by(Events.with("update-that-weakens", "detail/eventTime", called.toString()));

    assertThat(incident(wakeUp, Looks.well(), Looks.well()).began()).isEqualTo(called);
  }

  @Test
  void what_an_earlier_wake_up_found_began_then() {
    var earlier =
        new Earlier(Earlier.Kind.INTERRUPTED, Looks.NOW.minusSeconds(90), List.of("stopped"));
    var incident = incident("resync", Looks.well(), Looks.well()).with(History.NONE.with(earlier));

    assertThat(incident.began()).isEqualTo(Looks.NOW.minusSeconds(90));
    assertThat(incident.proof("incident-1", incident.began())).isPresent();
  }

  private static Incident incident(String event, Observation before, Observation after) {
    return incident(Wakes.by(event), before, after);
  }

  private static Incident incident(WakeUp wakeUp, Observation before, Observation after) {
    var first = Judgement.of(PLAIN_TRAIL, before);
    return new Incident(
        PLAIN_TRAIL,
        wakeUp,
        Mode.ENFORCE,
        first,
        first.compliant() ? List.of() : List.of(new Attempt(new StartLogging(), new Applied())),
        Judgement.of(PLAIN_TRAIL, after));
  }
}
