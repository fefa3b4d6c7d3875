package guardrail;

import guardrail.Messenger.Delivered;
import guardrail.event.Trigger.FollowUp;
import guardrail.incident.FollowUps;
import guardrail.incident.Incident;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;

/**
 * Sees to it that a repaired trail is looked at again, until it has delivered. One message follows
 * the other, so that no function sleeps; a message that is lost is made up for by the next resync.
 */
record Aftercare(FollowUps followUps, Duration patience, InstantSource clock) {

  /** Begins with a repair that was just told, and goes on with each message. */
  void follow(Incident incident, Delivered delivered, Invocation invocation) {
    var repaired =
        delivered
            .told()
            .filter(told ->
                delivered.proofs().stream()
                    .anyMatch(proof ->
                        told.history().incidentId().equals(Optional.of(proof.incidentId()))))
            .isPresent();
    if (repaired || incident.wakeUp().trigger() instanceof FollowUp) {
      var now = clock.instant();
      delivered.proofs().stream()
          .map(proof -> proof.nextLook(now, patience))
          .min(Comparator.naturalOrder())
          .flatMap(delay -> followUps.send(incident.trail(), delay))
          .ifPresent(error ->
              invocation.log().accept("The next resync looks whether it delivers: " + error));
    }
  }
}
