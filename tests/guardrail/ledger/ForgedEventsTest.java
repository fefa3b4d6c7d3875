package guardrail.ledger;

import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.observation.Looks;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever forges events can make up all that is in them. */
class ForgedEventsTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void forged_events_are_told_once_a_day_and_kind() {
    var entry = after(Entry.NONE, found("stop-wrong-account", Looks.well()));
    var other = Events.with("stop-wrong-account", "detail/recipientAccountId", "999988887777");

    assertThat(tell(entry, found(other, Looks.well(), NOW)).told()).isEmpty();
    assertThat(tell(entry, found("stop-unguarded-account", Looks.well())).told()).isPresent();
    assertThat(tell(entry, found("stop-wrong-account", Looks.well(), NOW.plus(DAY))).told())
        .isPresent();
  }

  @Test
  void a_flood_of_forged_accounts_of_letters_is_told_once_and_hides_no_real_event() {
    var entry = after(Entry.NONE, found("stop-by-name", Looks.well()));
    for (int number = 0; number < 300; number++) {
      var word = "account " + Integer.toString(number, 36);
      entry =
          after(
              entry,
              found(
                  Events.with("stop-wrong-account", "detail/recipientAccountId", word),
                  Looks.well(),
                  NOW));
    }

    assertThat(entry.events()).hasSize(2);
    assertThat(tell(entry, found("stop-by-name", Looks.well())).told()).isEmpty();
  }

  @Test
  void a_forged_event_that_is_told_is_no_incident_of_its_own() {
    var told = tell(Entry.NONE, found("stop-wrong-account", Looks.well()));

    assertThat(id(told)).isPresent();
    assertThat(told.entry().incident()).isEmpty();
  }

  private static Optional<String> id(Telling telling) {
    return telling.told().flatMap(told -> told.history().incidentId());
  }
}
