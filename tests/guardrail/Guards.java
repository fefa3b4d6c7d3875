package guardrail;

import guardrail.alert.Tell;
import guardrail.guarded.GuardedTrails;
import guardrail.incident.Tolerance;
import guardrail.ledger.Lease;
import guardrail.ledger.Ledger;
import guardrail.observation.Looks;
import guardrail.observation.Part.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Guards for tests, and how they are called. */
final class Guards {
  /** How long a log file may take after a repair. */
  static final Duration PATIENCE = Duration.ofMinutes(30);

  /** What is borne before people hear of it as something worse. */
  static final Tolerance TOLERANCE = new Tolerance(PATIENCE, 5, Duration.ofMinutes(10));

  /** A care for repaired trails that sends no message. */
  static Aftercare careless(InstantSource clock) {
    return new Aftercare((_, _, _) -> Optional.empty(), PATIENCE, clock);
  }

  private Guards() {}

  static TrailGuard guard(GuardedTrails guarded, Reconciler reconciler, Ledger ledger, Tell tell) {
    return guard(guarded, false, reconciler, ledger, tell, () -> Looks.NOW);
  }

  /** One that somebody listens to, and that nobody measures. */
  static TrailGuard guard(
      GuardedTrails guarded,
      boolean allowSecondTrail,
      Reconciler reconciler,
      Ledger ledger,
      Tell tell,
      InstantSource clock) {
    return new TrailGuard(
        Wards.of(guarded),
        new Sentry(
            allowSecondTrail,
            reconciler,
            ledger,
            new Messenger(ledger, tell, clock, TOLERANCE),
            careless(clock),
            clock),
        new Audience(() -> new Known<>(1)),
        _ -> {});
  }

  /** The only try of an event. */
  static Invocation invocation(Consumer<String> log) {
    return invocation("request", log);
  }

  static Invocation invocation(String requestId, Consumer<String> log) {
    return new Invocation(Instant.MAX, new Lease(requestId, Looks.NOW.plusSeconds(180)), log);
  }
}
