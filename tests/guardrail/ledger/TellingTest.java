package guardrail.ledger;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.repaired;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.AlertWriter;
import guardrail.event.Events;
import guardrail.incident.Earlier;
import guardrail.incident.Outcome;
import guardrail.observation.Looks;
import guardrail.remediation.Judgement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void drift_that_stays_is_told_once_and_then_daily() {
    var entry = after(Entry.NONE, found("resync", Looks.stopped()));

    var soon = tell(entry, found("resync", Looks.stopped(), NOW.plus(DAY).minusNanos(1)));
    var daily = tell(entry, found("resync", Looks.stopped(), NOW.plus(DAY)));

    assertThat(soon.told()).isEmpty();
    assertThat(soon.entry()).isEqualTo(entry);
    assertThat(daily.told().orElseThrow().history().firstTold()).contains(NOW);
    assertThat(id(daily)).isEqualTo(entry.incident().map(KnownIncident::id));
  }

  @Test
  void the_day_begins_anew_with_each_telling() {
    var first = after(Entry.NONE, found("resync", Looks.stopped()));
    var second = after(first, found("resync", Looks.stopped(), NOW.plus(DAY)));

    var soon =
        tell(second, found("resync", Looks.stopped(), NOW.plus(DAY.multipliedBy(2)).minusNanos(1)));

    assertThat(soon.told()).isEmpty();
  }

  @Test
  void other_drift_is_told_at_once_and_is_the_same_incident() {
    var entry = after(Entry.NONE, found("resync", Looks.stopped()));

    var worse = tell(entry, found("resync", Looks.deleted(), NOW.plusSeconds(300)));

    assertThat(worse.told().orElseThrow().history().firstTold()).isEmpty();
    assertThat(id(worse)).isEqualTo(entry.incident().map(KnownIncident::id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-by-name",
        "update-that-weakens",
        "stop-wrong-account",
        "put-bucket-replication",
        "put-bucket-object-lock-configuration"
      })
  void an_event_is_told_once_though_it_is_delivered_again(String event) {
    var entry = after(Entry.NONE, found(event, Looks.well()));

    var again = tell(entry, found(event, Looks.well(), NOW.plusSeconds(90)));

    assertThat(entry.events()).hasSize(1);
    assertThat(again.told()).isEmpty();
  }

  @Test
  void another_event_of_the_same_drift_is_told() {
    var entry = after(Entry.NONE, found("stop-by-name", Looks.stopped()));

    var another = tell(entry, found("stop-by-arn", Looks.stopped(), NOW.plusSeconds(90)));

    assertThat(another.told()).isPresent();
  }

  @Test
  void an_event_without_an_id_is_told_once_too() {
    var event = Events.without("stop-by-name", "detail/eventID");
    var entry = after(Entry.NONE, found(event, Looks.well(), NOW));

    assertThat(tell(entry, found(event, Looks.well(), NOW)).told()).isEmpty();
    assertThat(tell(entry, found("stop-by-name", Looks.well())).told()).isPresent();
    var another = Events.without("stop-by-arn", "detail/eventID");
    assertThat(tell(entry, found(another, Looks.well(), NOW)).told()).isPresent();
  }

  @Test
  void an_event_that_comes_a_day_late_again_is_still_known() {
    var entry = after(Entry.NONE, found("stop-by-name", Looks.well()));
    var meanwhile =
        after(entry, found("stop-by-arn", Looks.well(), NOW.plus(Duration.ofHours(29))));

    var late = tell(meanwhile, found("stop-by-name", Looks.well(), NOW.plus(Duration.ofHours(30))));

    assertThat(late.told()).isEmpty();
  }

  @Test
  void events_are_forgotten_once_no_queue_can_hold_them() {
    var entry = after(Entry.NONE, found("stop-by-name", Looks.well()));

    var later = after(entry, found("stop-by-arn", Looks.well(), NOW.plus(DAY.multipliedBy(16))));

    assertThat(later.events())
        .extracting(KnownEvent::told)
        .containsExactly(NOW.plus(DAY.multipliedBy(16)));
  }

  @Test
  void drift_that_was_told_and_is_gone_is_told_once_as_over() {
    var open = after(Entry.NONE, found("resync", Looks.stopped()));
    var later = NOW.plusSeconds(300);

    var over = tell(open, found("resync", Looks.well(), later));
    var again =
        tell(
            after(open, found("resync", Looks.well(), later)),
            found("resync", Looks.well(), later.plusSeconds(300)));

    var told = over.told().orElseThrow();
    assertThat(told.outcome()).isEqualTo(Outcome.ALREADY_RESTORED);
    assertThat(told.history().earlier())
        .contains(
            new Earlier(
                Earlier.Kind.STAYED, NOW, AlertWriter.drift(PLAIN_TRAIL, judged().drift())));
    assertThat(id(over)).isEqualTo(open.incident().map(KnownIncident::id));
    assertThat(again.told()).isEmpty();
  }

  @Test
  void each_repair_of_a_resync_is_told() {
    var told = after(Entry.NONE, repaired("resync", Looks.stopped(), Looks.well(), NOW));

    var again = tell(told, repaired("resync", Looks.stopped(), Looks.well(), NOW.plusSeconds(300)));

    assertThat(again.told()).isPresent();
  }

  private static Judgement judged() {
    return Judgement.of(PLAIN_TRAIL, Looks.stopped());
  }

  private static Optional<String> id(Telling telling) {
    return telling.told().flatMap(told -> told.history().incidentId());
  }
}
