package guardrail;

import guardrail.alert.Tell;
import guardrail.guarded.GuardedTrails;
import guardrail.ledger.Lease;
import guardrail.ledger.Ledger;
import guardrail.observation.Looks;
import guardrail.observation.Part.Known;
import java.time.Instant;
import java.util.function.Consumer;

/** Guards for tests, and how they are called. */
final class Guards {
  private Guards() {}

  static TrailGuard guard(GuardedTrails guarded, Reconciler reconciler, Ledger ledger, Tell tell) {
    return new TrailGuard(
        guarded,
        false,
        reconciler,
        ledger,
        new Messenger(ledger, tell, () -> Looks.NOW),
        new Audience(() -> new Known<>(1)),
        _ -> {},
        () -> Looks.NOW);
  }

  /** The only try of an event. */
  static Invocation invocation(Consumer<String> log) {
    return invocation("request", log);
  }

  static Invocation invocation(String requestId, Consumer<String> log) {
    return new Invocation(Instant.MAX, new Lease(requestId, Looks.NOW.plusSeconds(180)), log);
  }
}
