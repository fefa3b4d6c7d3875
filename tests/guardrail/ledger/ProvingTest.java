package guardrail.ledger;

import static guardrail.ledger.Cases.MINE;
import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.PATIENCE;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.repaired;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Alert;
import guardrail.incident.Delivery;
import guardrail.incident.Incident;
import guardrail.incident.Proof;
import guardrail.observation.Looks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What later looks make of a stop that was repaired at {@link Looks#NOW}. */
class ProvingTest {
  private static final Instant DELIVERED = NOW.plusSeconds(300);

  private final Entry pending =
      after(Entry.NONE, repaired("stop-by-name", Looks.stopped(), Looks.well(), NOW));

  @Test
  void a_repair_that_is_told_waits_for_its_proof_under_the_name_of_its_incident() {
    assertThat(pending.proofs())
        .singleElement()
        .satisfies(proof -> {
          assertThat(proof.delivery()).isEqualTo(Delivery.PENDING);
          assertThat(proof.repaired()).isEqualTo(NOW);
          assertThat(Optional.of(proof.incidentId()))
              .isEqualTo(pending.incident().map(KnownIncident::id));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"resync", "update-that-changes-nothing", "stop-by-name"})
  void any_look_that_sees_a_newer_log_file_tells_it_proven(String event) {
    var telling = tell(pending, delivering(event, DELIVERED, NOW.plusSeconds(400)));

    assertThat(telling.told()).isEmpty();
    assertThat(outcomes(telling.entry())).containsExactly("PROVEN");
    assertThat(telling.entry().proofs())
        .singleElement()
        .extracting(Proof::delivery)
        .isEqualTo(Delivery.PROVEN);
  }

  @Test
  void it_is_told_once() {
    var proven = after(pending, delivering("resync", DELIVERED, NOW.plusSeconds(400)));

    var later = tell(proven, delivering("resync", DELIVERED, NOW.plusSeconds(700))).entry();

    assertThat(later.proofs()).isEqualTo(proven.proofs());
    assertThat(later.outbox()).isEmpty();
  }

  @Test
  void nothing_is_told_while_a_log_file_may_still_come() {
    var telling = tell(pending, found("resync", Looks.well(), NOW.plusSeconds(300)));

    assertThat(telling.entry().proofs()).isEqualTo(pending.proofs());
    assertThat(telling.entry().outbox()).isEmpty();
  }

  @Test
  void no_log_file_in_time_is_told_once() {
    var late = tell(pending, found("resync", Looks.well(), NOW.plus(PATIENCE)));

    assertThat(outcomes(late.entry())).containsExactly("NOT_DELIVERING");

    var noted = after(pending, found("resync", Looks.well(), NOW.plus(PATIENCE)));
    var again = tell(noted, found("resync", Looks.well(), NOW.plus(PATIENCE).plusSeconds(900)));
    assertThat(again.entry().outbox()).isEmpty();
  }

  @Test
  void a_log_file_that_comes_after_all_is_told_too() {
    var noted = after(pending, found("resync", Looks.well(), NOW.plus(PATIENCE)));
    var hour = NOW.plusSeconds(3_600);

    assertThat(outcomes(tell(noted, delivering("resync", hour, hour.plusSeconds(9))).entry()))
        .containsExactly("PROVEN");
  }

  @Test
  void nobody_waits_for_what_was_given_up_or_has_its_digest() {
    var day = NOW.plus(Duration.ofDays(2));
    var digested =
        Looks.withStatus(Looks.well(), Looks.delivering(DELIVERED, Optional.of(DELIVERED)));

    assertThat(tell(pending, found("resync", Looks.well(), day)).entry().proofs()).isEmpty();
    assertThat(tell(pending, found("resync", digested, DELIVERED)).entry().proofs()).isEmpty();
  }

  @Test
  void two_repairs_that_one_log_file_proves_are_one_message() {
    var both = pending.proofs(Proving.adding(pending.proofs(), of("incident-2", NOW)));

    var telling = tell(both, delivering("resync", DELIVERED, DELIVERED));

    assertThat(telling.entry().outbox())
        .singleElement()
        .satisfies(out ->
            assertThat(out.alert().document())
                .contains(both.proofs().stream().map(Proof::incidentId).toList()));
  }

  @Test
  void a_later_repair_of_the_same_incident_stands_for_the_earlier_one() {
    var later = of(pending.proofs().getFirst().incidentId(), NOW.plusSeconds(60));

    assertThat(Proving.adding(pending.proofs(), later)).containsExactly(later);
  }

  @Test
  void no_more_than_ten_are_waited_for() {
    var proofs = pending.proofs();
    for (int number = 0; number < 12; number++) {
      proofs = Proving.adding(proofs, of("incident-" + number, NOW));
    }

    assertThat(proofs).hasSize(10);
    assertThat(proofs.getLast().incidentId()).isEqualTo("incident-11");
  }

  @Test
  void it_goes_out_by_whoever_found_it_out() {
    var telling = tell(pending, delivering("resync", DELIVERED, NOW.plusSeconds(400)));

    assertThat(telling.entry().outboxOf(MINE)).hasSize(1);
  }

  private static Proof of(String incidentId, Instant repaired) {
    return new Proof(
        incidentId,
        NOW,
        repaired,
        Optional.empty(),
        Delivery.PENDING,
        Optional.empty(),
        Optional.empty());
  }

  private static Incident delivering(String event, Instant at, Instant received) {
    var status = Looks.delivering(at, Optional.empty());
    return found(event, Looks.withStatus(Looks.well(), status), received);
  }

  private static List<String> outcomes(Entry entry) {
    return entry.outbox().stream()
        .map(Outgoing::alert)
        .map(Alert::attributes)
        .map(attributes -> attributes.get("outcome"))
        .toList();
  }
}
