package guardrail;

import static guardrail.event.Trigger.FollowUp.Awaited.DELIVERY;
import static guardrail.event.Trigger.FollowUp.Awaited.END_OF_EXEMPTION;

import guardrail.Messenger.Delivered;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.exemption.Episode;
import guardrail.incident.Delivery;
import guardrail.incident.FollowUps;
import guardrail.incident.Incident;
import guardrail.incident.Proof;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that a repaired trail is looked at again until it has delivered, and an exempt one
 * when its exemption ends. One message follows the other, so that no function sleeps; a message
 * that is lost is made up for by the next resync.
 */
record Aftercare(FollowUps followUps, Duration patience, InstantSource clock) {

  /** No message of a queue is held back for longer (Amazon SQS, message timers). */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Begins with what was just told, and goes on with each message. */
  void follow(Incident incident, Delivered delivered, Invocation invocation) {
    var now = clock.instant();
    var awaited =
        incident.wakeUp().trigger() instanceof FollowUp(_, var one)
            ? Optional.of(one)
            : Optional.<Awaited>empty();
    if (isFirst(delivered) || awaited.equals(Optional.of(DELIVERY))) {
      delivered.proofs().stream()
          .map(proof -> proof.nextLook(now, patience))
          .min(Comparator.naturalOrder())
          .flatMap(delay -> followUps.send(incident.trail(), DELIVERY, delay))
          .ifPresent(error ->
              invocation.log().accept("The next resync looks whether it delivers: " + error));
    }
    if (delivered.exemptionBegan() || awaited.equals(Optional.of(END_OF_EXEMPTION))) {
      untilItsEnd(delivered, now)
          .flatMap(delay -> followUps.send(incident.trail(), END_OF_EXEMPTION, delay))
          .ifPresent(
              error -> invocation.log().accept("The next resync sees the exemption end: " + error));
    }
  }

  private static Optional<Duration> untilItsEnd(Delivered delivered, Instant now) {
    return delivered
        .exemption()
        .flatMap(Episode::terms)
        .map(terms -> Duration.between(now, terms.until()).plusSeconds(1))
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .map(left -> left.compareTo(LONGEST) < 0 ? left : LONGEST);
  }

  /** Whether a repair was just told, and no earlier one has its row of messages under way. */
  private static boolean isFirst(Delivered delivered) {
    var id = delivered.told().flatMap(told -> told.history().incidentId());
    var awaited =
        delivered.proofs().stream()
            .filter(proof -> proof.isOfARepair() && proof.delivery() == Delivery.PENDING)
            .map(Proof::incidentId)
            .toList();
    return id.filter(told -> awaited.equals(List.of(told))).isPresent();
  }
}
