package guardrail.incident;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.TrailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a repair helped: a delivery after it proves that the trail records again, and nothing
 * else does.
 *
 * @param incidentId what it is told under
 * @param began when what was repaired began, as far as anybody knows
 * @param repaired when a look found it repaired
 * @param blackout how long nothing was recorded; empty if the trail was not dark, or nobody knows
 * @param at when the log file came, or when none had come in time
 * @param digest when the first digest file came after the repair
 */
public record Proof(
    String incidentId,
    Instant began,
    Instant repaired,
    Optional<Duration> blackout,
    Delivery delivery,
    Optional<Instant> at,
    Optional<Instant> digest) {
  /** Digests come hourly (docs/aws-facts.md F). */
  static final Duration DIGEST = Duration.ofMinutes(150);

  private static final Duration GIVEN_UP = Duration.ofHours(24);

  private static final String WITHOUT_REPAIR = "delivery";

  /** A repair that was just made. */
  static Proof pending(String incidentId, Instant began, Instant repaired, Incident incident) {
    return new Proof(
        incidentId,
        began,
        repaired,
        incident.blackout().flatMap(Blackout::length),
        Delivery.PENDING,
        Optional.empty(),
        Optional.empty());
  }

  /** A delivery error of a trail that nobody repaired: log files may come all the same. */
  public static Proof awaited(GuardedTrail trail, Instant seen) {
    return new Proof(
        idOf(trail, seen),
        seen,
        seen,
        Optional.empty(),
        Delivery.PENDING,
        Optional.empty(),
        Optional.empty());
  }

  /** What a delivery error is told under, for nobody made an incident of it. */
  static String idOf(GuardedTrail trail, Instant seen) {
    return Reference.of(WITHOUT_REPAIR, seen, trail.arn().toString());
  }

  /** Whether people were told that a log file is waited for. */
  public boolean isOfARepair() {
    return !incidentId.startsWith(WITHOUT_REPAIR);
  }

  /** Whether people wait for the log file that proves it. */
  public boolean isAwaitedOfARepair() {
    return isOfARepair() && delivery == Delivery.PENDING;
  }

  /**
   * What a look makes of it. CloudTrail's errors carry no time, so a delivery counts, and not that
   * an error is gone.
   *
   * @param patience how long after the repair a log file may take
   */
  public Proof after(Optional<TrailStatus> status, Instant now, Duration patience) {
    var came = status.flatMap(TrailStatus::latestDeliveryTime).filter(repaired::isBefore);
    var digested =
        digest.or(
            () -> status.flatMap(TrailStatus::latestDigestDeliveryTime).filter(repaired::isBefore));
    if (delivery == Delivery.PROVEN) {
      return new Proof(incidentId, began, repaired, blackout, delivery, at, digested);
    }
    if (came.isPresent()) {
      return new Proof(incidentId, began, repaired, blackout, Delivery.PROVEN, came, digested);
    }
    return delivery == Delivery.PENDING && !now.isBefore(repaired.plus(patience))
        ? new Proof(
            incidentId,
            began,
            repaired,
            blackout,
            Delivery.NOT_DELIVERING,
            Optional.of(now),
            digested)
        : this;
  }

  /** From when it began until it was repaired. */
  public Duration timeToRepair() {
    return Duration.between(began, repaired);
  }

  /** From the repair until the log file came; empty if none did. */
  public Optional<Duration> timeToProof() {
    return at.filter(_ -> delivery == Delivery.PROVEN)
        .map(came -> Duration.between(repaired, came));
  }

  /** Whether nobody waits for anything more. */
  public boolean isClosed(Instant now) {
    return delivery == Delivery.PROVEN
        ? digest.isPresent() || now.isAfter(repaired.plus(DIGEST))
        : now.isAfter(repaired.plus(GIVEN_UP));
  }

  /** How long until it is worth looking again; log files usually take five minutes. */
  public Duration nextLook(Instant now, Duration patience) {
    var age = Duration.between(repaired, now);
    if (delivery != Delivery.PENDING || age.compareTo(patience) >= 0) {
      return Duration.ofMinutes(15);
    }
    var left = patience.minus(age).plusSeconds(5);
    var next =
        age.compareTo(Duration.ofMinutes(9)) < 0 ? Duration.ofMinutes(3) : Duration.ofMinutes(5);
    return left.compareTo(next) < 0 ? left : next;
  }
}
