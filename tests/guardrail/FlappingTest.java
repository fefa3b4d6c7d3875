package guardrail;

import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Alert;
import guardrail.event.Events;
import guardrail.event.Trigger;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.incident.FollowUps;
import guardrail.incident.Mode;
import guardrail.ledger.InMemoryLedger;
import guardrail.observation.AwsError;
import guardrail.observation.Looks;
import guardrail.remediation.InMemoryAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A trail that somebody stops again and again. */
class FlappingTest implements FollowUps {
  private static final int PAGED = 5;

  private final InMemoryAws aws = InMemoryAws.stopped();
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final SettableClock clock = new SettableClock(Looks.NOW);
  private final List<Alert> told = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private Optional<AwsError> queue = Optional.empty();
  private int events;

  @Test
  void each_stop_is_repaired_at_once_until_it_is_one_too_many() {
    for (int i = 0; i < PAGED; i++) {
      stop();
      assertThat(aws.isLogging()).isTrue();
    }

    assertThat(told).hasSize(PAGED);
    assertThat(told.getLast().subject()).startsWith("FLAPPING: ");
    assertThat(told.getLast().attributes()).containsEntry("severity", "CRITICAL");
    assertThat(delays).containsExactly(Duration.ofSeconds(602));
  }

  @Test
  void after_that_a_repair_waits_for_its_time_and_one_message_makes_it() {
    flap();

    stop();
    stop();
    assertThat(aws.isLogging()).isFalse();
    assertThat(delays).hasSize(2).last().isEqualTo(Duration.ofSeconds(15));
    clock.pass(delays.getLast());
    handle(new FollowUp(Sample.ARN.toString(), Awaited.REPAIR));

    assertThat(aws.isLogging()).isTrue();
    assertThat(told).hasSize(PAGED);
  }

  @Test
  void where_no_message_can_be_sent_nothing_waits() {
    flap();
    queue = Optional.of(Sample.error("QueueDoesNotExist"));

    stop();

    assertThat(aws.isLogging()).isTrue();
    assertThat(told).hasSize(PAGED);
  }

  @Test
  void a_ledger_that_cannot_be_read_holds_nothing_back() {
    flap();
    ledger.unreadable(true);

    stop();

    assertThat(aws.isLogging()).isTrue();
  }

  @Test
  void somebody_else_is_repaired_and_told_at_once() {
    flap();

    stop("stop-by-root");

    assertThat(aws.isLogging()).isTrue();
    assertThat(told).hasSize(PAGED + 1);
  }

  @Test
  void the_last_look_of_its_own_tells_the_sum() {
    flap();
    stop();
    for (int i = 0; i < 3; i++) {
      clock.pass(delays.getLast());
      handle(new FollowUp(Sample.ARN.toString(), Awaited.REPAIR));
    }

    assertThat(told).hasSize(PAGED + 1);
    assertThat(told.getLast().subject())
        .startsWith("FLAPPING ENDED: standard-trail, repaired 6 times");
    assertThat(ledger.entry(PLAIN_TRAIL).flurry()).isEmpty();
  }

  private void flap() {
    for (int i = 0; i < PAGED; i++) {
      stop();
    }
  }

  private void stop() {
    stop("stop-by-name");
  }

  /** A second after the last one. */
  private void stop(String event) {
    clock.pass(Duration.ofSeconds(1));
    events++;
    aws.stop();
    aws.status(Looks.notLogging(Looks.STARTED, clock.instant()));
    var called = Events.with(event, "detail/eventTime", clock.instant().toString());
    handle(TriggerParser.parse(Events.with(called, "detail/eventID", "0000000-" + events)));
  }

  private void handle(Trigger trigger) {
    var reconciler = new Reconciler(aws, aws, Mode.ENFORCE, clock, _ -> {});
    var sentry =
        new Sentry(
            false,
            reconciler,
            ledger,
            new Messenger(ledger, told::add, clock, Guards.TOLERANCE),
            new Aftercare(this, Guards.PATIENCE, clock),
            clock);
    var invocation = Guards.invocation(_ -> {});
    sentry.tell(sentry.reconcile(PLAIN_TRAIL, trigger, GUARDED, invocation), invocation);
  }

  @Override
  public Optional<AwsError> send(GuardedTrail trail, Awaited awaited, Duration delay) {
    if (awaited == Awaited.REPAIR && queue.isEmpty()) {
      delays.add(delay);
    }
    return queue;
  }
}
