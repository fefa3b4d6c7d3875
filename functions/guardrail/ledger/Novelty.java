package guardrail.ledger;

import guardrail.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether there is anything in a wake-up that nobody was told. */
final class Novelty {
  /** Drift that stays is told again after this, so that nobody forgets it. */
  private static final Duration DAILY = Duration.ofDays(1);

  private Novelty() {}

  static boolean isNew(Entry known, Incident incident, Instant now) {
    var key = EventKey.of(incident.wakeUp());
    var ofEvent = incident.wakeUp().refusal().isPresent() || incident.cause().isPresent();
    if (!incident.isTold()) {
      return false;
    }
    if (ofEvent && !key.map(k -> isKnown(known, k, incident, now)).orElse(false)) {
      return true;
    }
    return switch (incident.outcome()) {
      case COMPLIANT -> false;
      case ALREADY_RESTORED -> incident.history().earlier().isPresent();
      case REMEDIATED -> !wasToldMeanwhile(known, incident);
      case DRIFTED, REMEDIATION_FAILED ->
          incident.history().earlier().isPresent()
              || (!isOnlyTold(incident) && !wasTold(known, incident, now));
    };
  }

  /** Forged events are told once a day and reason, others never twice. */
  private static boolean isKnown(Entry known, String key, Incident incident, Instant now) {
    var forDay = incident.wakeUp().refusal().isPresent();
    return known.events().stream()
        .anyMatch(e -> e.key().equals(key) && !(forDay && isDue(e.told(), now)));
  }

  /** A duplicate that ran at the same time found no more than the event tells, and told it. */
  private static boolean wasToldMeanwhile(Entry known, Incident incident) {
    var wakeUp = incident.wakeUp();
    return incident.after().compliant()
        && wakeUp.tellsOf(incident.before().drift())
        && EventKey.of(wakeUp)
            .filter(key ->
                known.events().stream()
                    .anyMatch(e -> e.key().equals(key) && e.told().isAfter(wakeUp.received())))
            .isPresent();
  }

  /** A change that a person must judge leaves no drift, and its event was told. */
  private static boolean isOnlyTold(Incident incident) {
    return incident.before().compliant() && incident.wakeUp().altered().isPresent();
  }

  private static boolean wasTold(Entry known, Incident incident, Instant now) {
    return open(known).filter(i -> i.stays(incident) && !isDue(i.told(), now)).isPresent();
  }

  private static boolean isDue(Instant told, Instant now) {
    return !now.isBefore(told.plus(DAILY));
  }

  static Optional<KnownIncident> open(Entry known) {
    return known.incident().filter(KnownIncident::isOpen);
  }
}
