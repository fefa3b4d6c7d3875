package guardrail.ledger;

import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.repaired;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.Looks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves that the trail was once there. */
class TrailSeenTest {
  @Test
  void a_trail_that_was_there_only_at_the_first_look_was_seen() {
    var incident = repaired("resync", Looks.stopped(), Looks.deleted(), Cases.NOW);

    assertThat(tell(Entry.NONE, incident).entry().trailSeen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop-by-name", "delete-trail", "update-that-changes-nothing"})
  void a_believed_call_on_this_trail_proves_that_it_was_there(String event) {
    assertThat(tell(Entry.NONE, found(event, Looks.deleted())).entry().trailSeen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resync",
        "foreign-trail",
        "stop-wrong-account",
        "stop-trail-not-found",
        "stop-null-parameters"
      })
  void nothing_else_proves_it_but_the_sight_of_it(String event) {
    assertThat(tell(Entry.NONE, found(event, Looks.deleted())).entry().trailSeen()).isFalse();
    assertThat(tell(Entry.NONE, found(event, Looks.well())).entry().trailSeen()).isTrue();
  }
}
