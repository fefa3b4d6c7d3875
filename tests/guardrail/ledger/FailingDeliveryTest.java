package guardrail.ledger;

import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.PATIENCE;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.incident.Incident;
import guardrail.observation.Looks;
import guardrail.observation.TrailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A trail that records, meets its standard, and of which CloudTrail says that it cannot deliver.
 */
class FailingDeliveryTest {
  private final Entry failing = after(Entry.NONE, look(Optional.empty(), "AccessDenied", NOW));

  @Test
  void an_error_alone_is_not_told_for_the_next_log_file_may_come() {
    assertThat(tell(Entry.NONE, look(Optional.empty(), "AccessDenied", NOW)).entry().outbox())
        .isEmpty();
    assertThat(failing.proofs()).hasSize(1);
    assertThat(failing.proofs().getFirst().isOfARepair()).isFalse();
  }

  @Test
  void an_error_that_stays_is_told_once() {
    var late = look(Optional.empty(), "AccessDenied", NOW.plus(PATIENCE));
    var told = after(failing, late);

    assertThat(outcomes(tell(failing, late).entry())).containsExactly("NOT_DELIVERING");
    assertThat(
            tell(told, look(Optional.empty(), "AccessDenied", NOW.plus(PATIENCE.multipliedBy(2))))
                .entry()
                .outbox())
        .isEmpty();
  }

  @Test
  void what_was_told_is_told_to_be_over() {
    var told = after(failing, look(Optional.empty(), "AccessDenied", NOW.plus(PATIENCE)));
    var later = NOW.plus(PATIENCE.multipliedBy(2));

    assertThat(outcomes(tell(told, look(Optional.of(later), "", later)).entry()))
        .containsExactly("PROVEN");
  }

  @Test
  void an_error_that_goes_by_itself_is_never_told() {
    var later = NOW.plus(Duration.ofMinutes(5));
    var over = tell(failing, look(Optional.of(later), "", later)).entry();

    assertThat(over.outbox()).isEmpty();
    assertThat(after(over, look(Optional.of(later), "", NOW.plus(Duration.ofDays(1)))).proofs())
        .isEmpty();
  }

  private static Incident look(Optional<Instant> delivered, String error, Instant at) {
    var status =
        new TrailStatus(
            true,
            Optional.of(NOW.minusSeconds(86_400)),
            Optional.empty(),
            delivered,
            Optional.of(error).filter(code -> !code.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return found("resync", Looks.withStatus(Looks.well(), status), at);
  }

  private static List<String> outcomes(Entry entry) {
    return entry.outbox().stream()
        .map(out -> out.alert().attributes().getOrDefault("outcome", ""))
        .toList();
  }
}
