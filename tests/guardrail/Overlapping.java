package guardrail;

import static guardrail.guarded.Sample.GUARDED;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.alert.Alert;
import guardrail.alert.Tell;
import guardrail.alert.Tell.NotTold;
import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.ledger.InMemoryLedger;
import guardrail.ledger.Lease;
import guardrail.observation.Looks;
import guardrail.remediation.InMemoryAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Invocations that overlap and die, of guards that share a ledger, a trail and a clock. */
abstract class Overlapping {
  static final Duration TIMEOUT = Duration.ofMinutes(3);

  final SettableClock clock = new SettableClock(Looks.NOW);
  final InMemoryLedger ledger = new InMemoryLedger();
  final InMemoryAws aws = InMemoryAws.stopped();
  final List<Alert> told = new ArrayList<>();

  /** Lambda ends the function while it publishes. */
  void die(String requestId) {
    Tell death =
        _ -> {
          throw new Kill.Killed();
        };
    assertThatExceptionOfType(Kill.Killed.class)
        .isThrownBy(() -> guard(death).handle(Events.bytes("stop-by-name"), invocation(requestId)));
  }

  static void refused(Runnable deed) {
    assertThatExceptionOfType(NotTold.class).isThrownBy(deed::run);
  }

  List<Incident> handle(String event, String requestId) {
    return guard(told::add).handle(Events.bytes(event), invocation(requestId));
  }

  TrailGuard guard(Tell tell) {
    var reconciler = new Reconciler(aws, aws, Mode.ENFORCE, clock, _ -> {});
    return Guards.guard(GUARDED, false, reconciler, ledger, tell, clock);
  }

  Invocation invocation(String requestId) {
    return new Invocation(
        Instant.MAX, new Lease(requestId, clock.instant().plus(TIMEOUT)), _ -> {});
  }

  /** A topic that takes nothing until it is open. */
  final class Topic implements Tell {
    boolean open;

    @Override
    public void tell(Alert alert) {
      if (!open) {
        throw new NotTold(Sample.error("NotFound"), new IllegalStateException());
      }
      told.add(alert);
    }
  }
}
