package guardrail.ledger;

import guardrail.alert.AlertWriter;
import guardrail.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident as it is remembered.
 *
 * @param id the same in all that is told of it
 * @param since when it began, as far as anybody knows
 * @param found what stays wrong, in words; empty once it is over
 * @param fingerprint of what stays wrong
 * @param firstTold when what stays wrong was told first
 * @param told when it was told last
 * @param over when a look found the standard met again
 */
public record KnownIncident(
    String id,
    Instant since,
    List<String> found,
    String fingerprint,
    Instant firstTold,
    Instant told,
    Optional<Instant> over) {
  /** How far CloudTrail's clock and a record's may lie apart and still speak of one thing. */
  private static final Duration SAME = Duration.ofMinutes(5);

  public KnownIncident {
    found = List.copyOf(found);
  }

  /** What is remembered once this is told: more of the last incident, or a new one. */
  static KnownIncident of(Optional<KnownIncident> last, Incident incident, Instant now) {
    var same = last.filter(known -> known.goesOn(incident));
    var since = same.map(KnownIncident::since).orElseGet(() -> incident.began());
    var left = incident.after().drift();
    var fingerprint = Fingerprint.of(left);
    return new KnownIncident(
        same.map(KnownIncident::id).orElseGet(() -> incident.wakeUp().reference(incident.trail())),
        since,
        AlertWriter.drift(incident.trail(), left),
        fingerprint,
        same.filter(known -> known.stays(incident)).map(KnownIncident::firstTold).orElse(now),
        now,
        left.isEmpty() ? Optional.of(now) : Optional.empty());
  }

  boolean isOpen() {
    return over.isEmpty();
  }

  /** Whether all that is wrong is what was wrong already, and nothing else was put right. */
  boolean stays(Incident incident) {
    return isOpen()
        && fingerprint.equals(Fingerprint.of(incident.after().drift()))
        && incident.repaired().isEmpty();
  }

  /** When this was told first, if that was before now. */
  Optional<Instant> firstToldBefore(Instant now) {
    return Optional.of(firstTold).filter(first -> first.isBefore(now));
  }

  /** Whether this was over before the other began, so that the other is what is remembered. */
  boolean isBefore(KnownIncident other) {
    return over.isPresent() && since.isBefore(other.since);
  }

  /**
   * Whether a wake-up is about this: it is still open, and nothing else was put right, or what was
   * found or called lies in the time that it took, as when the event of a stop comes after the
   * resync that found it, or a wake-up only now tells of a repair that was begun then.
   */
  private boolean goesOn(Incident incident) {
    var began = incident.began();
    return isOpen()
        ? found.containsAll(AlertWriter.drift(incident.trail(), incident.repaired()))
        : !began.isAfter(over.get()) && !began.isBefore(since.minus(SAME));
  }
}
