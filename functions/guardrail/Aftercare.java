package guardrail;

import static guardrail.event.Trigger.FollowUp.Awaited.DELIVERY;
import static guardrail.event.Trigger.FollowUp.Awaited.END_OF_EXEMPTION;
import static guardrail.event.Trigger.FollowUp.Awaited.REPAIR;

import guardrail.Messenger.Delivered;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.exemption.Episode;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.FollowUps;
import guardrail.incident.Incident;
import guardrail.observation.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
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
    if (delivered.proofBegan() || awaited.equals(Optional.of(DELIVERY))) {
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
    delivered
        .look()
        .filter(_ -> !incident.held())
        .flatMap(at -> repairsAt(incident.trail(), at))
        .ifPresent(error ->
            invocation.log().accept("The next resync tells how it goes on flapping: " + error));
  }

  /** Sends the message that has a repair made which had to wait. */
  Optional<AwsError> repairsAt(GuardedTrail trail, Instant at) {
    // A second more, for the queue counts whole ones.
    return followUps.send(trail, REPAIR, cut(Duration.between(clock.instant(), at).plusSeconds(1)));
  }

  private static Duration cut(Duration delay) {
    if (delay.isNegative()) {
      return Duration.ZERO;
    }
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  private static Optional<Duration> untilItsEnd(Delivered delivered, Instant now) {
    return delivered
        .exemption()
        .flatMap(Episode::terms)
        .map(terms -> cut(Duration.between(now, terms.until()).plusSeconds(1)));
  }
}
