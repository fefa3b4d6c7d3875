package guardrail.ledger;

import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.incident.Deed;
import guardrail.incident.Flurry;
import guardrail.incident.Incident;
import guardrail.incident.Repeat;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Judgement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a trail that is broken again and again. */
class FlurriesTest {
  private static final int PAGED = 5;

  private static Incident stopped(int number, Instant at) {
    var status = Looks.notLogging(Looks.STARTED, at.minusSeconds(1));
    return repaired(number, "stop-by-name", Looks.withStatus(Looks.stopped(), status), at);
  }

  private static Incident repaired(int number, String name, Observation look, Instant at) {
    var event =
        Events.with(
            Events.with(name, "detail/eventID", "00000000-" + number),
            "detail/eventTime",
            at.minusSeconds(1).toString());
    return Cases.repaired(event, look, Looks.well(), at);
  }

  /** So many stops, half a minute apart. */
  private static Entry stops(int many) {
    var entry = Entry.NONE;
    for (int i = 0; i < many; i++) {
      entry = after(entry, stopped(i, at(i)));
    }
    return entry;
  }

  private static Instant at(int number) {
    return NOW.plusSeconds(30L * number);
  }

  @Test
  void each_repeat_is_told_with_its_number_under_one_id() {
    var second = tell(stops(1), stopped(1, at(1))).told().orElseThrow();

    assertThat(second.history().incidentId()).isEqualTo(stops(1).incident().map(KnownIncident::id));
    assertThat(second.history().repeat()).contains(new Repeat(2, NOW.minusSeconds(1), false));
  }

  @Test
  void the_one_that_is_too_many_is_the_page() {
    var page = tell(stops(PAGED - 1), stopped(PAGED, at(PAGED))).told().orElseThrow();

    assertThat(page.history().repeat()).contains(new Repeat(PAGED, NOW, true));
  }

  @Test
  void what_follows_is_counted_and_not_told() {
    var paged = stops(PAGED);

    var next = tell(paged, stopped(PAGED, at(PAGED)));

    assertThat(next.told()).isEmpty();
    assertThat(next.entry().outbox()).isEmpty();
    assertThat(next.entry().flurry().map(Flurry::made)).contains(PAGED + 1);
    assertThat(next.entry().proofs()).singleElement().extracting("repaired").isNotNull();
  }

  @Test
  void a_second_delivery_of_one_event_is_not_counted() {
    var paged = stops(PAGED + 1);

    var again = tell(paged, Cases.found(event(PAGED), Looks.well(), at(PAGED).plusSeconds(2)));

    assertThat(again.entry().flurry()).isEqualTo(paged.flurry());
  }

  private static byte[] event(int number) {
    return Events.with(
        Events.with("stop-by-name", "detail/eventID", "00000000-" + number),
        "detail/eventTime",
        at(number).minusSeconds(1).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop-by-root", "delete-trail", "stop-by-assumed-role"})
  void another_identity_or_another_call_is_told(String event) {
    var look = event.startsWith("delete") ? Looks.deleted() : Looks.stopped();

    var told = tell(stops(PAGED), repaired(77, event, look, at(PAGED)));

    assertThat(told.told()).isPresent();
    assertThat(told.entry().outbox()).hasSize(1);
  }

  @Test
  void a_repair_that_failed_is_told() {
    var incident = stopped(PAGED, at(PAGED));
    var failed =
        new Incident(
            incident.trail(),
            incident.wakeUp(),
            incident.mode(),
            incident.before(),
            incident.attempts(),
            Judgement.of(Sample.PLAIN_TRAIL, Looks.stopped()));

    assertThat(tell(stops(PAGED), failed).told()).isPresent();
  }

  @Test
  void one_that_waits_is_counted_once_and_looked_at_in_time() {
    var at = at(PAGED - 1).plusSeconds(5);
    var found =
        Cases.found(
            Events.with("stop-by-name", "detail/eventID", "held-0001"), Looks.stopped(), at);
    var held = Incident.held(found.trail(), found.wakeUp(), found.before());

    var telling = tell(stops(PAGED), held);
    var again = tell(telling.entry(), held);

    assertThat(telling.told()).isEmpty();
    assertThat(telling.entry().flurry().flatMap(Flurry::look))
        .contains(at(PAGED - 1).plusSeconds(15));
    assertThat(telling.entry().incident().map(KnownIncident::isOpen)).contains(true);
    assertThat(again.entry().flurry().map(Flurry::deeds))
        .contains(
            List.of(
                new Deed("arn:aws:iam::111122223333:user/mallory", "StopLogging", PAGED + 1, at)));
  }

  @Test
  void the_sum_is_told_when_nothing_was_repaired_for_the_time() {
    var quiet = at(PAGED).plus(Cases.TOLERANCE.within());
    var entry = stops(PAGED + 1);

    assertThat(
            tell(entry, Cases.found("resync", Looks.well(), quiet.minusSeconds(1)))
                .entry()
                .outbox())
        .isEmpty();
    var over = tell(entry, Cases.found("resync", Looks.well(), quiet)).entry();

    assertThat(over.flurry()).isEmpty();
    assertThat(over.outbox())
        .singleElement()
        .satisfies(out -> {
          assertThat(out.alert().subject())
              .isEqualTo(
                  "FLAPPING ENDED: standard-trail, repaired 6 times (111122223333, us-east-1)");
          assertThat(out.alert().email()).contains("StopLogging by", ": 6 times");
          assertThat(out.alert().document()).contains("\"unrecorded\":{");
        });
  }

  @Test
  void a_few_repairs_end_in_silence() {
    var quiet = at(1).plus(Cases.TOLERANCE.within());

    var over = tell(stops(2), Cases.found("resync", Looks.well(), quiet)).entry();

    assertThat(over.flurry()).isEmpty();
    assertThat(over.outbox()).isEmpty();
  }
}
