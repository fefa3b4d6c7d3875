package guardrail.ledger;

import guardrail.drift.Symptom;
import guardrail.incident.Fault;
import guardrail.incident.Proof;
import guardrail.incident.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of one trail.
 *
 * @param version counts the writes, so that two invocations do not overwrite each other; 0: none
 * @param trailSeen whether the trail was ever there
 * @param incident the last incident, open or over
 * @param begun a repair of which nobody has told yet
 * @param lookedWhole when all that the trail delivers through was last found well
 * @param proofs repairs of which it is not known yet whether the trail delivers since
 * @param faults deliveries beside the log files that fail, whether told of or not
 * @param events what was told of by id, the newest last
 * @param outbox alerts of which it is not known that they were published
 */
public record Entry(
    long version,
    boolean trailSeen,
    Optional<KnownIncident> incident,
    Optional<Begun> begun,
    Optional<Instant> lookedWhole,
    List<Proof> proofs,
    List<Fault> faults,
    List<KnownEvent> events,
    List<Outgoing> outbox) {
  /** Hourly, and not a resync later because one came a moment early. */
  private static final Duration WHOLE_LOOKS = Duration.ofMinutes(57);

  /** Nothing is remembered yet. */
  public static final Entry NONE =
      new Entry(
          0,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Entry {
    proofs = List.copyOf(proofs);
    faults = List.copyOf(faults);
    events = List.copyOf(events);
    outbox = List.copyOf(outbox);
  }

  public Entry version(long written) {
    return new Entry(
        written, trailSeen, incident, begun, lookedWhole, proofs, faults, events, outbox);
  }

  Entry trailSeen(boolean seen) {
    return new Entry(version, seen, incident, begun, lookedWhole, proofs, faults, events, outbox);
  }

  Entry incident(KnownIncident known) {
    return new Entry(
        version, trailSeen, Optional.of(known), begun, lookedWhole, proofs, faults, events, outbox);
  }

  Entry begun(Optional<Begun> repair) {
    return new Entry(
        version, trailSeen, incident, repair, lookedWhole, proofs, faults, events, outbox);
  }

  Entry lookedWhole(Instant at) {
    return new Entry(
        version, trailSeen, incident, begun, Optional.of(at), proofs, faults, events, outbox);
  }

  Entry proofs(List<Proof> pending) {
    return new Entry(
        version, trailSeen, incident, begun, lookedWhole, pending, faults, events, outbox);
  }

  Entry faults(List<Fault> failing) {
    return new Entry(
        version, trailSeen, incident, begun, lookedWhole, proofs, failing, events, outbox);
  }

  /**
   * Whether a look at the trail alone is enough now: the whole was well not long ago, and nobody
   * waits for anything.
   *
   * @param failing what the trail fails to deliver; what was told of needs no looking into
   */
  public boolean needsNoWholeLook(Instant now, List<Symptom> failing) {
    var well = lookedWhole.filter(at -> now.isBefore(at.plus(WHOLE_LOOKS))).isPresent();
    return well
        && incident.filter(KnownIncident::isOpen).isEmpty()
        && begun.isEmpty()
        && proofs.stream().noneMatch(proof -> isOverdue(proof, now))
        && failing.stream().allMatch(symptom -> wasToldOf(symptom, now));
  }

  private boolean wasToldOf(Symptom symptom, Instant now) {
    return faults.stream()
        .anyMatch(fault -> fault.delivery() == symptom.delivery() && fault.isQuiet(now));
  }

  /** Nearly all log files come within ten minutes (docs/aws-facts.md A2). */
  private static boolean isOverdue(Proof proof, Instant now) {
    return switch (proof.delivery()) {
      case PENDING -> now.isAfter(proof.repaired().plus(Duration.ofMinutes(10)));
      case NOT_DELIVERING -> true;
      case PROVEN -> false;
    };
  }

  /** Whether the event of this wake-up was told of. */
  public boolean knows(WakeUp wakeUp) {
    return EventKey.of(wakeUp)
        .filter(key -> events.stream().anyMatch(event -> event.key().equals(key)))
        .isPresent();
  }

  /** The same with a repair that begins now; empty while another invocation is at one. */
  public Optional<Entry> beginning(Lease lease, Instant now, List<String> found) {
    return begun.filter(b -> !b.lease().isFreeFor(lease, now)).isPresent()
        ? Optional.empty()
        : Optional.of(begun(Optional.of(new Begun(lease, now, found))));
  }

  Entry events(List<KnownEvent> known) {
    return new Entry(
        version, trailSeen, incident, begun, lookedWhole, proofs, faults, known, outbox);
  }

  Entry outbox(List<Outgoing> out) {
    return new Entry(version, trailSeen, incident, begun, lookedWhole, proofs, faults, events, out);
  }

  /** Nothing but alerts that are to go out. */
  public static Entry of(List<Outgoing> waiting) {
    return NONE.outbox(waiting);
  }

  /** The same without the alerts that went out, and with the rest of a holder's given back. */
  public Entry after(Set<String> published, Lease lease) {
    return outbox(
        outbox.stream()
            .filter(out -> !published.contains(out.id()))
            .map(out -> out.lease().isOf(lease) ? out.released() : out)
            .toList());
  }

  /** Alerts that this invocation must publish. */
  public List<Outgoing> outboxOf(Lease lease) {
    return outbox.stream().filter(out -> out.lease().isOf(lease)).toList();
  }
}
