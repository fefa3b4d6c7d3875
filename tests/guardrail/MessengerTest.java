package guardrail;

import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.incident.Mode;
import guardrail.observation.Looks;
import guardrail.remediation.Apply;
import guardrail.remediation.InMemoryAws;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is told when invocations overlap or die, or the topic refuses an alert. */
class MessengerTest extends Overlapping {
  @Test
  void two_duplicates_at_once_tell_one_alert() {
    ledger.beforeWrite(
        1,
        () -> {
          aws.showingFirst(Looks.stopped());
          clock.pass(Duration.ofMillis(1));
          handle("stop-by-name", "twin");
        });

    handle("stop-by-name", "mine");

    assertThat(aws.calls()).hasSize(2);
    assertThat(told).hasSize(1);
  }

  @Test
  void whoever_was_outrun_by_another_event_tells_its_own_too() {
    ledger.beforeWrite(1, () -> handle("stop-by-arn", "another"));

    handle("stop-by-name", "mine");

    assertThat(told).hasSize(2);
    assertThat(ledger.entry(PLAIN_TRAIL).events()).hasSize(2);
    assertThat(ledger.entry(PLAIN_TRAIL).outbox()).isEmpty();
  }

  @Test
  void the_receipt_of_one_does_not_undo_what_another_wrote_meanwhile() {
    ledger.beforeWrite(2, () -> handle("stop-by-arn", "another"));

    handle("stop-by-name", "mine");

    assertThat(ledger.entry(PLAIN_TRAIL).events()).hasSize(2);
    assertThat(ledger.entry(PLAIN_TRAIL).outbox()).isEmpty();
    assertThat(told).hasSize(2);
  }

  @Test
  void what_the_topic_refused_is_published_by_the_next_invocation_whatever_its_request_id() {
    var topic = new Topic();
    refused(() -> guard(topic).handle(Events.bytes("stop-by-name"), invocation("mine")));

    topic.open = true;
    guard(topic).handle(Events.bytes("resync"), invocation("next"));

    assertThat(told).hasSize(1);
    assertThat(ledger.entry(PLAIN_TRAIL).outbox()).isEmpty();
  }

  @Test
  void a_retry_takes_over_at_once_what_its_dead_try_left() {
    die("mine");

    handle("stop-by-name", "mine");

    assertThat(told).hasSize(1);
    assertThat(ledger.entry(PLAIN_TRAIL).outbox()).isEmpty();
  }

  @Test
  void a_repair_of_a_resync_that_died_right_after_it_is_told_by_its_retry() {
    Apply dying =
        (trail, step, incident) -> {
          aws.apply(trail, step, incident);
          throw new Kill.Killed();
        };
    var guard =
        Guards.guard(
            GUARDED, new Reconciler(aws, dying, Mode.ENFORCE, clock, _ -> {}), ledger, told::add);
    assertThatExceptionOfType(Kill.Killed.class)
        .isThrownBy(() -> guard.handle(Events.bytes("resync"), invocation("mine")));

    handle("resync", "mine");

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().document()).contains("INTERRUPTED");
  }

  @Test
  void an_alert_of_another_that_may_live_is_left_alone_until_its_time_is_up() {
    die("another");

    handle("resync", "mine");
    assertThat(told).isEmpty();

    clock.pass(TIMEOUT.plusMillis(1));
    handle("resync", "next");
    assertThat(told).hasSize(1);
  }

  @Test
  void all_well_is_written_once_and_never_again() {
    var well = InMemoryAws.recording(Sample.PLAIN);
    var reconciler = new Reconciler(well, well, Mode.ENFORCE, clock, _ -> {});
    var guard = Guards.guard(GUARDED, reconciler, ledger, told::add);

    guard.handle(Events.bytes("resync"), invocation("one"));
    guard.handle(Events.bytes("resync"), invocation("two"));

    assertThat(ledger.writes()).isEqualTo(1);
    assertThat(told).isEmpty();
  }
}
