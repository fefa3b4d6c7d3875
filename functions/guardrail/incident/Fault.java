package guardrail.incident;

import guardrail.drift.Symptom;
import guardrail.guarded.GuardedTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery beside the log files that CloudTrail shows to fail, though no look finds why. The
 * error is gone with the next success (docs/aws-facts.md D2), so its end needs no other proof.
 *
 * @param seen when a look first saw it
 * @param told when people last heard of it; empty while the next delivery may still succeed
 */
public record Fault(Symptom.Delivery delivery, Instant seen, Optional<Instant> told) {
  private static final Duration TOLD_ANEW = Duration.ofDays(1);

  /** One that nobody has heard of. */
  public static Fault begun(Symptom.Delivery delivery, Instant now) {
    return new Fault(delivery, now, Optional.empty());
  }

  public String id(GuardedTrail trail) {
    return Proof.idOf(trail, seen);
  }

  /** The same, told now. */
  public Fault told(Instant now) {
    return new Fault(delivery, seen, Optional.of(now));
  }

  /**
   * Whether people are to hear of it now. Digests come hourly, so that after a repair the next one
   * is later than log files are.
   *
   * @param patience how long the next success may take
   */
  public boolean isDue(Instant now, Duration patience) {
    var hourly = delivery == Symptom.Delivery.DIGESTS && patience.compareTo(Proof.DIGEST) < 0;
    var due = told.map(at -> at.plus(TOLD_ANEW));
    return !now.isBefore(due.orElse(seen.plus(hourly ? Proof.DIGEST : patience)));
  }

  /** Whether it was told, and is not to be told again yet. */
  public boolean isQuiet(Instant now) {
    return told.filter(at -> now.isBefore(at.plus(TOLD_ANEW))).isPresent();
  }
}
