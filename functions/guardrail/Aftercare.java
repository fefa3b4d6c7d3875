package guardrail;

import guardrail.Messenger.Delivered;
import guardrail.event.Trigger.FollowUp;
import guardrail.incident.Delivery;
import guardrail.incident.FollowUps;
import guardrail.incident.Incident;
import guardrail.incident.Proof;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/**
 * Sees to it that a repaired trail is looked at again, until it has delivered. One message follows
 * the other, so that no function sleeps; a message that is lost is made up for by the next resync.
 */
record Aftercare(FollowUps followUps, Duration patience, InstantSource clock) {

  /** Begins with a repair that was just told, and goes on with each message. */
  void follow(Incident incident, Delivered delivered, Invocation invocation) {
    if (isFirst(delivered) || incident.wakeUp().trigger() instanceof FollowUp) {
      var now = clock.instant();
      delivered.proofs().stream()
          .map(proof -> proof.nextLook(now, patience))
          .min(Comparator.naturalOrder())
          .flatMap(delay -> followUps.send(incident.trail(), delay))
          .ifPresent(error ->
              invocation.log().accept("The next resync looks whether it delivers: " + error));
    }
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
