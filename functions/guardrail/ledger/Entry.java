package guardrail.ledger;

import guardrail.drift.Symptom;
import guardrail.exemption.Episode;
import guardrail.incident.FailedCalls;
import guardrail.incident.Fault;
import guardrail.incident.Flurry;
import guardrail.incident.Proof;
import guardrail.incident.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
 * @param failedCalls calls against the trail that AWS did not carry out, the newest last
 * @param exemption one that is open, or that does not count, which was told
 * @param flurry repairs that follow each other closely; empty if there was none of late
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
    List<FailedCalls> failedCalls,
    Optional<Episode> exemption,
    Optional<Flurry> flurry,
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
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());

  public Entry {
    proofs = List.copyOf(proofs);
    faults = List.copyOf(faults);
    failedCalls = List.copyOf(failedCalls);
    events = List.copyOf(events);
    outbox = List.copyOf(outbox);
  }

  public Entry version(long written) {
    return with(next -> next.version = written);
  }

  Entry trailSeen(boolean seen) {
    return with(next -> next.trailSeen = seen);
  }

  Entry incident(KnownIncident known) {
    return with(next -> next.incident = Optional.of(known));
  }

  Entry begun(Optional<Begun> repair) {
    return with(next -> next.begun = repair);
  }

  Entry lookedWhole(Instant at) {
    return with(next -> next.lookedWhole = Optional.of(at));
  }

  Entry proofs(List<Proof> pending) {
    return with(next -> next.proofs = pending);
  }

  Entry faults(List<Fault> failing) {
    return with(next -> next.faults = failing);
  }

  Entry failedCalls(List<FailedCalls> calls) {
    return with(next -> next.failedCalls = calls);
  }

  Entry exemption(Optional<Episode> open) {
    return with(next -> next.exemption = open);
  }

  Entry flurry(Optional<Flurry> repairs) {
    return with(next -> next.flurry = repairs);
  }

  Entry events(List<KnownEvent> known) {
    return with(next -> next.events = known);
  }

  Entry outbox(List<Outgoing> out) {
    return with(next -> next.outbox = out);
  }

  /** The exemption whose end is still to be told. */
  public Optional<Episode> openExemption() {
    return exemption.filter(Episode::isOpen);
  }

  private Entry with(Consumer<NextEntry> change) {
    var next = new NextEntry(this);
    change.accept(next);
    return next.entry();
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
        && openExemption().isEmpty()
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
