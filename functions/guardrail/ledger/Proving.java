package guardrail.ledger;

import guardrail.alert.Alert;
import guardrail.alert.DeliveryNotice;
import guardrail.incident.Delivery;
import guardrail.incident.Incident;
import guardrail.incident.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Closes repairs that are proven, and raises those that nothing comes of. Each look at the trail
 * does so, whatever it was for, so that no lost message leaves a repair unproven.
 */
final class Proving {
  private static final int MOST = 10;

  private Proving() {}

  /** The entry with what this look makes of its repairs, and with what is to be told of that. */
  static Entry of(Entry known, Incident incident, Lease lease, Instant now, Duration patience) {
    var status = incident.after().seen().knownStatus();
    var proofs = new ArrayList<Proof>();
    var news = new ArrayList<Proof>();
    for (var before : known.proofs()) {
      var proof = before.after(status, now, patience);
      if (isNews(before, proof)) {
        news.add(proof);
      }
      if (!proof.isClosed(now)) {
        proofs.add(proof);
      }
    }
    if (fails(incident) && proofs.stream().allMatch(Proving::isProven)) {
      proofs.add(Proof.awaited(incident.trail(), now));
    }
    var entry = proofs.equals(known.proofs()) ? known : known.proofs(proofs);
    for (var delivery : List.of(Delivery.NOT_DELIVERING, Delivery.PROVEN)) {
      var same = news.stream().filter(proof -> proof.delivery() == delivery).toList();
      if (!same.isEmpty()) {
        var alert = DeliveryNotice.of(incident, same, patience, now);
        entry = entry.outbox(Telling.last(entry.outbox(), outgoing(same.getLast(), alert, lease)));
      }
    }
    return entry;
  }

  /** An error that went away by itself before anybody heard of it is none. */
  private static boolean isNews(Proof before, Proof proof) {
    var unheard = before.delivery() == Delivery.PENDING && isProven(proof) && !before.isOfARepair();
    return proof.delivery() != before.delivery() && !unheard;
  }

  private static boolean isProven(Proof proof) {
    return proof.delivery() == Delivery.PROVEN;
  }

  /** Whether the trail records, and CloudTrail says that its log files do not arrive. */
  private static boolean fails(Incident incident) {
    return incident
        .after()
        .seen()
        .knownStatus()
        .filter(status -> status.isLogging() && status.latestDeliveryError().isPresent())
        .isPresent();
  }

  private static Outgoing outgoing(Proof proof, Alert alert, Lease lease) {
    return new Outgoing(proof.incidentId() + "/" + Fingerprint.of(alert.document()), lease, alert);
  }

  /** One more to wait for; a later repair of the same incident stands for the earlier one. */
  static List<Proof> adding(List<Proof> proofs, Proof proof) {
    return Telling.newest(
        Stream.concat(
                proofs.stream().filter(known -> !known.incidentId().equals(proof.incidentId())),
                Stream.of(proof))
            .toList(),
        MOST);
  }
}
