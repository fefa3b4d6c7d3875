package guardrail.ledger;

import guardrail.alert.Alert;
import guardrail.alert.AttemptNotice;
import guardrail.event.CloudTrailRecord;
import guardrail.incident.FailedCalls;
import guardrail.incident.Incident;
import guardrail.observation.AwsError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Tells of calls against the trail that AWS did not carry out: the first, then how many more. */
final class FailedCallNews {
  /** Identities are limited, session names are not among them; more than this is a flood. */
  private static final int MOST = 50;

  private static final String ATTEMPT = "attempt/";

  private FailedCallNews() {}

  /**
   * The entry with what this wake-up adds to them, and with what is to be told of that. Where so
   * many come at once that they outrun each other at the ledger, the others are told of them all.
   */
  static Entry of(Entry known, Incident incident, Lease lease, Instant now) {
    if (incident.history().ledgerError().filter(AwsError::isOutrun).isPresent()) {
      return known;
    }
    var call = incident.wakeUp().failed().filter(_ -> !known.knows(incident.wakeUp()));
    var kept = new ArrayList<FailedCalls>();
    var over = new ArrayList<FailedCalls>();
    var again = Optional.<FailedCalls>empty();
    for (var calls : known.failedCalls()) {
      if (call.filter(calls::isOf).isPresent()) {
        again = Optional.of(calls);
      } else if (calls.isDue(now)) {
        over.add(calls);
      } else {
        kept.add(calls);
      }
    }
    var entry = known;
    if (call.isPresent()) {
      var counted = again.filter(calls -> !calls.isDue(now));
      kept.add(counted.map(FailedCalls::more).orElseGet(() -> FailedCalls.first(call.get(), now)));
      if (counted.isEmpty()) {
        entry = telling(entry, first(incident, call.get(), again, now), lease);
        entry = entry.events(Telling.events(entry, incident, now));
      }
    }
    var untold = over.stream().filter(calls -> calls.untold() > 0).toList();
    if (!untold.isEmpty()) {
      entry = telling(entry, AttemptNotice.more(incident, untold, now), lease);
    }
    var left = Telling.newest(kept, MOST);
    return left.equals(known.failedCalls()) ? entry : entry.failedCalls(left);
  }

  /** Whether an alert in the outbox is about calls that failed. */
  static boolean tells(Outgoing out) {
    return out.id().startsWith(ATTEMPT);
  }

  private static Alert first(
      Incident incident, CloudTrailRecord call, Optional<FailedCalls> before, Instant now) {
    return AttemptNotice.of(incident, call, before.map(FailedCalls::untold).orElse(0), now);
  }

  private static Entry telling(Entry entry, Alert alert, Lease lease) {
    var id = ATTEMPT + Fingerprint.of(alert.document());
    return entry.outbox(Telling.last(entry.outbox(), new Outgoing(id, lease, alert)));
  }
}
