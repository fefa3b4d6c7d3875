package guardrail.ledger;

import guardrail.alert.AlertWriter;
import guardrail.drift.Drift;
import guardrail.incident.Incident;
import guardrail.incident.Repeat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident as it is remembered.
 *
 * @param id the same in all that is told of it
 * @param since when it began, as far as anybody knows: the first time, if there were several
 * @param times how often the trail was broken, each time less than an hour after the last was over;
 *     0 for a trail that was made for the first time
 * @param found what stays wrong, in words; empty once it is over
 * @param fingerprint of what stays wrong
 * @param firstTold when what stays wrong was told first
 * @param told when it was told last
 * @param over when a look found the standard met again
 */
public record KnownIncident(
    String id,
    Instant since,
    int times,
    List<String> found,
    String fingerprint,
    Instant firstTold,
    Instant told,
    Optional<Instant> over) {
  /** How far CloudTrail's clock and a record's may lie apart and still speak of one thing. */
  private static final Duration SAME = Duration.ofMinutes(5);

  /** Whoever breaks it again so soon after it was over goes on with what he began. */
  private static final Duration AGAIN = Duration.ofHours(1);

  public KnownIncident {
    found = List.copyOf(found);
  }

  /** What is remembered once this is told: more of the last incident, or a new one. */
  static KnownIncident of(
      Optional<KnownIncident> last, Incident incident, boolean firstOfAll, Instant now) {
    var same = last.filter(known -> known.goesOn(incident));
    var since = same.map(KnownIncident::since).orElseGet(() -> incident.began());
    var left = incident.after().drift();
    var fingerprint = Fingerprint.of(left);
    return new KnownIncident(
        same.map(KnownIncident::id).orElseGet(() -> incident.wakeUp().reference(incident.trail())),
        since,
        same.map(known -> known.isBroken(incident) ? known.times + 1 : known.times)
            .orElse(firstOfAll ? 0 : 1),
        AlertWriter.drift(incident.trail(), left),
        fingerprint,
        same.filter(known -> known.stays(incident)).map(KnownIncident::firstTold).orElse(now),
        now,
        left.isEmpty() ? Optional.of(now) : Optional.empty());
  }

  /** What of the drift was told already, and stays. */
  List<Drift> told(Incident incident) {
    return isOpen()
        ? incident.before().drift().stream()
            .filter(one -> found.containsAll(AlertWriter.drift(incident.trail(), List.of(one))))
            .toList()
        : List.of();
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
   * resync that found it, or a wake-up only now tells of a repair that was begun then. It is, too,
   * if the trail was broken again soon after.
   */
  private boolean goesOn(Incident incident) {
    var began = incident.began();
    return isOpen()
        ? found.containsAll(AlertWriter.drift(incident.trail(), incident.repaired()))
        : !began.isAfter(over.get().plus(times == 0 ? Duration.ZERO : AGAIN))
            && !began.isBefore(since.minus(SAME));
  }

  /** Whether it was over before this began, which then is one time more. */
  private boolean isBroken(Incident incident) {
    return over.filter(incident.began()::isAfter).isPresent();
  }

  boolean isFirst() {
    return times <= 1;
  }

  /** That it is not the first time; empty if it is. */
  Optional<Repeat> repeat() {
    return times > 1 ? Optional.of(new Repeat(times, since, false)) : Optional.empty();
  }
}
