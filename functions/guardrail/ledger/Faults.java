package guardrail.ledger;

import static guardrail.drift.Symptom.Delivery.LOG_FILES;

import guardrail.alert.Alert;
import guardrail.alert.FaultNotice;
import guardrail.drift.Cause;
import guardrail.drift.Symptom;
import guardrail.incident.Fault;
import guardrail.incident.Incident;
import guardrail.observation.TrailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells of deliveries beside the log files that keep failing, and of their end. */
final class Faults {
  private Faults() {}

  /** The entry with what this look makes of them, and with what is to be told of that. */
  static Entry of(Entry known, Incident incident, Lease lease, Instant now, Duration patience) {
    if (incident.after().seen().knownStatus().filter(TrailStatus::isLogging).isEmpty()) {
      return known;
    }
    var failing = incident.failures().stream().map(Symptom::delivery).toList();
    var unexplained = unexplained(incident);
    var standard = incident.trail().standard().settings();
    var kept = new ArrayList<Fault>();
    var news = new ArrayList<Fault>();
    var over = new ArrayList<Fault>();
    for (var fault : known.faults()) {
      var due = unexplained.remove(fault.delivery());
      if (failing.contains(fault.delivery())) {
        if (due && fault.isDue(now, patience)) {
          news.add(fault.told(now));
        } else if (due || fault.told().isPresent()) {
          kept.add(fault);
        }
      } else if (fault.told().isPresent() && fault.delivery().isOf(standard)) {
        over.add(fault);
      }
    }
    kept.addAll(news);
    unexplained.forEach(delivery -> kept.add(Fault.begun(delivery, now)));
    var entry = kept.equals(known.faults()) ? known : known.faults(kept);
    if (!news.isEmpty()) {
      entry =
          telling(
              entry,
              news.getFirst().id(incident.trail()),
              FaultNotice.failing(incident, news, now),
              lease);
    }
    return over.isEmpty()
        ? entry
        : telling(
            entry,
            over.getFirst().id(incident.trail()),
            FaultNotice.over(incident, over, now),
            lease);
  }

  /** While log files fail, too, what is told of those names all; and so does drift its cause. */
  private static List<Symptom.Delivery> unexplained(Incident incident) {
    var failures = incident.failures();
    var beside = failures.stream().noneMatch(failure -> failure.delivery() == LOG_FILES);
    return new ArrayList<>(
        failures.stream()
            .filter(_ -> beside)
            .filter(failure -> Cause.of(failure).stream().noneMatch(incident.after()::shows))
            .map(Symptom::delivery)
            .toList());
  }

  private static Entry telling(Entry entry, String reference, Alert alert, Lease lease) {
    var id = reference + "/" + Fingerprint.of(alert.document());
    return entry.outbox(Telling.last(entry.outbox(), new Outgoing(id, lease, alert)));
  }
}
