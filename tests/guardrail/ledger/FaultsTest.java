package guardrail.ledger;

import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.PATIENCE;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Symptom;
import guardrail.drift.Symptom.Delivery;
import guardrail.event.Trigger.Resync;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.Fault;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.WakeUp;
import guardrail.observation.Looks;
import guardrail.observation.Part;
import guardrail.observation.Paths;
import guardrail.observation.TopicState;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trail that delivers its log files, and something beside them in vain. */
class FaultsTest {
  private static final Instant LATE = NOW.plus(PATIENCE);
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void an_error_alone_is_not_told_for_the_next_delivery_may_succeed() {
    var first = tell(Entry.NONE, look(NOW, Delivery.NOTIFICATIONS)).entry();

    assertThat(first.faults()).containsExactly(Fault.begun(Delivery.NOTIFICATIONS, NOW));
    assertThat(first.outbox()).isEmpty();

    var second = tell(first, look(LATE.minusSeconds(1), Delivery.NOTIFICATIONS)).entry();
    assertThat(second.faults()).isEqualTo(first.faults());
    assertThat(second.outbox()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NOTIFICATIONS, MEDIUM", "LOG_GROUP_EVENTS, MEDIUM", "DIGESTS, HIGH"})
  void one_that_stays_is_told_once_and_then_daily(Delivery delivery, String severity) {
    var late = NOW.plus(Duration.ofMinutes(150));
    var failing = after(Entry.NONE, look(NOW, delivery));
    var told = tell(failing, look(late, delivery)).entry();

    assertThat(alerts(told)).containsExactly("NOT_DELIVERING " + severity);

    var heard = after(failing, look(late, delivery));
    var soon = late.plus(DAY).minusSeconds(1);
    assertThat(tell(heard, look(soon, delivery)).entry().outbox()).isEmpty();
    assertThat(alerts(tell(heard, look(late.plus(DAY), delivery)).entry()))
        .containsExactly("NOT_DELIVERING " + severity);
  }

  @Test
  void a_digest_has_until_the_next_ones_came() {
    var failing = after(Entry.NONE, look(NOW, Delivery.DIGESTS));

    var late = tell(failing, look(LATE, Delivery.DIGESTS)).entry();

    assertThat(late.faults()).isEqualTo(failing.faults());
    assertThat(late.outbox()).isEmpty();
  }

  @Test
  void several_at_once_are_one_message() {
    var failing = after(Entry.NONE, look(NOW, Delivery.NOTIFICATIONS, Delivery.LOG_GROUP_EVENTS));
    var told = tell(failing, look(LATE, Delivery.NOTIFICATIONS, Delivery.LOG_GROUP_EVENTS));

    assertThat(told.entry().outbox())
        .singleElement()
        .satisfies(out ->
            assertThat(out.alert().email())
                .contains("no notifications and no events to its log group", "the topic is gone"));
  }

  @Test
  void the_end_of_what_was_told_is_told_however_late_and_the_end_of_anything_else_is_not() {
    var failing = after(Entry.NONE, look(NOW, Delivery.NOTIFICATIONS));
    var heard = after(failing, look(LATE, Delivery.NOTIFICATIONS));
    var later = LATE.plus(DAY).plus(DAY);

    var over = tell(heard, look(later)).entry();

    assertThat(alerts(over)).containsExactly("PROVEN INFORMATIONAL");
    assertThat(over.faults()).isEmpty();
    assertThat(tell(failing, look(LATE)).entry().outbox()).isEmpty();
    assertThat(tell(failing, look(LATE)).entry().faults()).isEmpty();
  }

  @Test
  void while_log_files_fail_too_nothing_is_awaited_beside_them() {
    var both = look(NOW, Delivery.LOG_FILES, Delivery.DIGESTS);

    assertThat(after(Entry.NONE, both).faults()).isEmpty();
    assertThat(after(after(Entry.NONE, look(NOW, Delivery.DIGESTS)), both).faults()).isEmpty();
  }

  @Test
  void what_a_look_finds_the_cause_of_is_told_as_drift() {
    var gone = look(FULL_TRAIL, Paths.absent(), NOW, Delivery.NOTIFICATIONS);

    assertThat(gone.after().compliant()).isFalse();
    assertThat(after(Entry.NONE, gone).faults()).isEmpty();
  }

  @Test
  void an_old_error_of_a_way_that_the_trail_has_no_more_means_nothing() {
    var heard =
        after(
            after(Entry.NONE, look(NOW, Delivery.NOTIFICATIONS)),
            look(LATE, Delivery.NOTIFICATIONS));
    var plain = look(PLAIN_TRAIL, topic(), LATE, Delivery.NOTIFICATIONS);

    assertThat(after(Entry.NONE, plain).faults()).isEmpty();
    assertThat(tell(heard, plain).entry().faults()).isEmpty();
    assertThat(tell(heard, plain).entry().outbox()).isEmpty();
  }

  @Test
  void what_was_told_wants_a_whole_look_hourly_and_anything_new_one_at_once() {
    var failing = after(Entry.NONE, look(NOW, Delivery.NOTIFICATIONS));
    var heard = after(failing, look(LATE, Delivery.NOTIFICATIONS));
    var old = List.of(new Symptom(Delivery.NOTIFICATIONS, "x"));
    var fresh = List.of(new Symptom(Delivery.LOG_FILES, "x"));

    assertThat(failing.needsNoWholeLook(LATE, old)).isFalse();
    assertThat(heard.needsNoWholeLook(LATE.plusSeconds(300), old)).isTrue();
    assertThat(heard.needsNoWholeLook(LATE.plusSeconds(300), fresh)).isFalse();
    assertThat(heard.needsNoWholeLook(LATE.plusSeconds(3_600), old)).isFalse();
    assertThat(heard.lookedWhole(LATE.plus(DAY)).needsNoWholeLook(LATE.plus(DAY), old)).isFalse();
  }

  private static Incident look(Instant at, Delivery... failing) {
    return look(FULL_TRAIL, topic(), at, failing);
  }

  private static Part<Optional<TopicState>> topic() {
    return Paths.well(FULL_TRAIL).topic().orElseThrow();
  }

  private static Incident look(
      GuardedTrail trail, Part<Optional<TopicState>> topic, Instant at, Delivery... failing) {
    var look = Looks.withStatus(Looks.of(trail.standard().settings()), status(failing));
    var path = Paths.well(trail);
    var way = path.topic().isPresent() ? Paths.withTopic(path, topic) : path;
    var judged = Judgement.of(trail, look.along(way));
    var wakeUp = WakeUp.of(new Resync(), trail, GUARDED, at);
    return new Incident(trail, wakeUp, Mode.ALERT_ONLY, judged, List.of(), judged);
  }

  private static TrailStatus status(Delivery... failing) {
    return new TrailStatus(
        true,
        Optional.of(NOW.minusSeconds(86_400)),
        Optional.empty(),
        Optional.empty(),
        error(failing, Delivery.LOG_FILES),
        error(failing, Delivery.DIGESTS),
        error(failing, Delivery.NOTIFICATIONS),
        error(failing, Delivery.LOG_GROUP_EVENTS));
  }

  private static Optional<String> error(Delivery[] failing, Delivery one) {
    return Optional.of("NotFound").filter(_ -> Arrays.asList(failing).contains(one));
  }

  private static List<String> alerts(Entry entry) {
    return entry.outbox().stream()
        .map(out -> out.alert().attributes())
        .map(told -> told.get("outcome") + " " + told.get("severity"))
        .toList();
  }
}
