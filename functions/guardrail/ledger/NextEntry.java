package guardrail.ledger;

import guardrail.exemption.Episode;
import guardrail.incident.FailedCalls;
import guardrail.incident.Fault;
import guardrail.incident.Flurry;
import guardrail.incident.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An entry on its way to the next one. */
final class NextEntry {
  long version;
  boolean trailSeen;
  Optional<KnownIncident> incident;
  Optional<Begun> begun;
  Optional<Instant> lookedWhole;
  List<Proof> proofs;
  List<Fault> faults;
  List<FailedCalls> failedCalls;
  Optional<Episode> exemption;
  Optional<Flurry> flurry;
  List<KnownEvent> events;
  List<Outgoing> outbox;

  NextEntry(Entry from) {
    version = from.version();
    trailSeen = from.trailSeen();
    incident = from.incident();
    begun = from.begun();
    lookedWhole = from.lookedWhole();
    proofs = from.proofs();
    faults = from.faults();
    failedCalls = from.failedCalls();
    exemption = from.exemption();
    flurry = from.flurry();
    events = from.events();
    outbox = from.outbox();
  }

  Entry entry() {
    return new Entry(
        version,
        trailSeen,
        incident,
        begun,
        lookedWhole,
        proofs,
        faults,
        failedCalls,
        exemption,
        flurry,
        events,
        outbox);
  }
}
