package guardrail.ledger;

import static guardrail.ledger.Cases.MINE;
import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.repaired;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.incident.Incident;
import guardrail.observation.Looks;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to one incident; the sample's stop was called at {@link Looks#STOPPED}. */
class KnownIncidentTest {
  private static final Instant RESYNC = NOW.plusSeconds(120);

  @Test
  void an_event_that_comes_after_the_resync_that_repaired_it_is_the_same_incident() {
    var resync = repaired("resync", Looks.stopped(), Looks.well(), RESYNC);
    var known = after(Entry.NONE, resync);

    var event = found("stop-by-name", Looks.well(), RESYNC.plusSeconds(3600));

    assertThat(id(known, event)).isEqualTo(id(Entry.NONE, resync));
  }

  @Test
  void a_resync_that_ran_at_the_same_time_as_the_event_is_the_same_incident() {
    var event = repaired("stop-by-name", Looks.stopped(), Looks.well(), NOW);
    var known = after(Entry.NONE, event);

    var resync = repaired("resync", Looks.stopped(), Looks.well(), NOW.minusSeconds(1));

    assertThat(id(known, resync)).isEqualTo(id(Entry.NONE, event));
  }

  @Test
  void an_interrupted_repair_that_is_told_late_is_the_incident_that_its_event_told() {
    var known = after(Entry.NONE, found("stop-by-name", Looks.well(), NOW.plusSeconds(60)));
    var begun = known.beginning(MINE, NOW.plusSeconds(20), List.of("gone")).orElseThrow();

    var retry = found("resync", Looks.well(), NOW.plusSeconds(120));

    assertThat(id(begun, retry)).isEqualTo(known.incident().orElseThrow().id());
  }

  @ParameterizedTest
  @CsvSource({"1, true, 2", "3600, true, 2", "3601, false, 1"})
  void a_stop_soon_after_the_first_was_over_is_the_same_incident_once_more(
      long seconds, boolean same, int times) {
    var first = after(Entry.NONE, found("stop-by-name", Looks.well(), NOW));
    var called = NOW.plusSeconds(seconds);
    var again = Events.with("stop-by-arn", "detail/eventTime", called.toString());

    var second = after(first, found(again, Looks.well(), called.plusSeconds(5)));

    assertThat(id(second).equals(id(first))).isEqualTo(same);
    assertThat(second.incident().map(KnownIncident::times)).contains(times);
  }

  @Test
  void what_is_heard_of_late_is_not_one_time_more() {
    var seen = Entry.NONE.trailSeen(true);
    var known = after(seen, repaired("resync", Looks.stopped(), Looks.well(), RESYNC));

    var event = after(known, found("stop-by-name", Looks.well(), RESYNC.plusSeconds(60)));

    assertThat(event.incident().map(KnownIncident::times)).contains(1);
  }

  @Test
  void a_trail_that_is_made_for_the_first_time_was_not_broken() {
    var made = after(Entry.NONE, repaired("resync", Looks.deleted(), Looks.well(), NOW));
    var called = NOW.plusSeconds(60);
    var stop = Events.with("stop-by-arn", "detail/eventTime", called.toString());

    var stopped = after(made, found(stop, Looks.well(), called.plusSeconds(5)));

    assertThat(made.flurry()).isEmpty();
    assertThat(id(stopped)).isNotEqualTo(id(made));
    assertThat(stopped.incident().map(KnownIncident::times)).contains(1);
  }

  private static String id(Entry entry) {
    return entry.incident().orElseThrow().id();
  }

  @Test
  void an_older_call_that_is_heard_of_late_is_another_incident_and_hides_not_the_last() {
    var resync = repaired("resync", Looks.stopped(), Looks.well(), RESYNC);
    var known = after(Entry.NONE, resync);
    var old = Looks.STOPPED.minusSeconds(3600).toString();
    var late =
        found(
            Events.with("stop-by-arn", "detail/eventTime", old),
            Looks.well(),
            RESYNC.plusSeconds(60));

    var next = after(known, late);

    assertThat(id(known, late)).isNotEqualTo(id(Entry.NONE, resync));
    assertThat(id(next, found("stop-by-name", Looks.well(), RESYNC.plusSeconds(90))))
        .isEqualTo(id(Entry.NONE, resync));
  }

  @Test
  void an_event_whose_clock_is_ahead_begins_when_it_was_received() {
    var ahead = Events.with("stop-by-name", "detail/eventTime", NOW.plusSeconds(999).toString());

    var known = after(Entry.NONE, found(ahead, Looks.well(), NOW));

    assertThat(known.incident().map(KnownIncident::since)).contains(NOW);
  }

  @Test
  void a_gap_that_was_over_long_ago_does_not_begin_what_is_told_now() {
    var longAgo = Looks.STOPPED.minusSeconds(90_000);
    var look = Looks.withStatus(Looks.well(), Looks.restarted(longAgo, longAgo.plusSeconds(9)));

    var known = after(Entry.NONE, found("stop-by-name", look));

    assertThat(known.incident().map(KnownIncident::since)).contains(Looks.STOPPED);
  }

  private static String id(Entry known, Incident incident) {
    return tell(known, incident).told().orElseThrow().history().incidentId().orElseThrow();
  }
}
