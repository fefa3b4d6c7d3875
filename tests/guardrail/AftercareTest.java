package guardrail;

import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Alert;
import guardrail.event.Events;
import guardrail.event.Trigger;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.incident.FollowUps;
import guardrail.incident.Mode;
import guardrail.ledger.InMemoryLedger;
import guardrail.observation.AwsError;
import guardrail.observation.Looks;
import guardrail.remediation.InMemoryAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stop that was repaired at {@link Looks#NOW}, until the trail has delivered. */
class AftercareTest implements FollowUps {
  private final SettableClock clock = new SettableClock(Looks.NOW);
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final InMemoryAws aws = InMemoryAws.stopped();
  private final List<Alert> told = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private Optional<AwsError> queue = Optional.empty();

  @Test
  void a_repair_that_is_told_is_followed_up() {
    handle(Events.trigger("stop-by-name"));

    assertThat(delays).containsExactly(Duration.ofMinutes(3));
  }

  @Test
  void what_was_well_is_not() {
    aws.status(Looks.logging(Looks.STARTED));

    handle(Events.trigger("resync"));

    assertThat(delays).isEmpty();
  }

  @Test
  void an_event_that_comes_again_begins_no_second_row_of_messages() {
    handle(Events.trigger("stop-by-name"));
    handle(Events.trigger("stop-by-name"));
    handle(Events.trigger("resync"));

    assertThat(delays).hasSize(1);
  }

  @Test
  void a_second_repair_while_the_first_is_awaited_begins_no_second_row_either() {
    handle(Events.trigger("stop-by-name"));
    clock.pass(Duration.ofMinutes(1));
    aws.status(Looks.notLogging(Looks.STARTED, clock.instant()));
    clock.pass(Duration.ofSeconds(10));
    handle(Events.trigger("resync"));

    assertThat(outcomes()).containsExactly("REMEDIATED", "REMEDIATED");
    assertThat(ledger.entry(PLAIN_TRAIL).proofs()).hasSize(1);
    assertThat(delays).hasSize(1);
  }

  @Test
  void one_message_follows_the_other_until_the_log_file_and_the_digest_came() {
    handle(Events.trigger("stop-by-name"));
    follow();
    delivers(Optional.empty());
    follow();

    assertThat(delays).last().isEqualTo(Duration.ofMinutes(15));
    assertThat(outcomes()).containsExactly("REMEDIATED", "PROVEN");

    delivers(Optional.of(clock.instant()));
    follow();

    assertThat(delays).hasSize(3);
    assertThat(ledger.entry(PLAIN_TRAIL).proofs()).isEmpty();
  }

  @Test
  void a_trail_that_delivers_nothing_is_told_once_its_time_is_up_and_given_up_in_the_end() {
    handle(Events.trigger("stop-by-name"));
    for (int look = 0; look < 200 && delays.size() > look; look++) {
      follow();
    }

    assertThat(outcomes()).containsExactly("REMEDIATED", "NOT_DELIVERING");
    assertThat(clock.instant()).isAfter(Looks.NOW.plus(Duration.ofDays(1)));
    assertThat(delays).hasSizeLessThan(150);
  }

  @Test
  void where_a_message_is_lost_the_resync_proves_the_repair() {
    queue = Optional.of(Sample.error("QueueDoesNotExist"));
    handle(Events.trigger("stop-by-name"));
    assertThat(log)
        .anyMatch(line -> line.startsWith("The next resync looks whether it delivers: "));

    clock.pass(Duration.ofMinutes(5));
    delivers(Optional.empty());
    handle(Events.trigger("resync"));

    assertThat(outcomes()).containsExactly("REMEDIATED", "PROVEN");
  }

  @Test
  void a_message_that_comes_twice_tells_nothing_twice() {
    handle(Events.trigger("stop-by-name"));
    clock.pass(Duration.ofMinutes(3));
    delivers(Optional.empty());

    handle(new FollowUp(Sample.ARN.toString()));
    handle(new FollowUp(Sample.ARN.toString()));

    assertThat(outcomes()).containsExactly("REMEDIATED", "PROVEN");
  }

  /** The message that was sent last comes. */
  private void follow() {
    clock.pass(delays.getLast());
    handle(new FollowUp(Sample.ARN.toString()));
  }

  private void delivers(Optional<Instant> digested) {
    aws.status(Looks.delivering(clock.instant(), digested));
  }

  private List<String> outcomes() {
    return told.stream().map(alert -> String.valueOf(alert.attributes().get("outcome"))).toList();
  }

  private void handle(Trigger trigger) {
    var sentry =
        new Sentry(
            false,
            new Reconciler(aws, aws, Mode.ENFORCE, clock, _ -> {}),
            ledger,
            new Messenger(ledger, told::add, clock, Guards.TOLERANCE),
            new Aftercare(this, Guards.PATIENCE, clock),
            clock);
    var invocation = Guards.invocation(log::add);
    sentry.tell(sentry.reconcile(PLAIN_TRAIL, trigger, GUARDED, invocation), invocation);
  }

  @Override
  public Optional<AwsError> send(GuardedTrail trail, Awaited awaited, Duration delay) {
    assertThat(trail).isEqualTo(PLAIN_TRAIL);
    assertThat(delay).isLessThanOrEqualTo(Duration.ofMinutes(15));
    if (queue.isEmpty()) {
      delays.add(delay);
    }
    return queue;
  }
}
