package guardrail.ledger;

import guardrail.alert.AlertWriter;
import guardrail.incident.Delivery;
import guardrail.incident.Earlier;
import guardrail.incident.History;
import guardrail.incident.Incident;
import guardrail.incident.Outcome;
import guardrail.incident.Tolerance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is told of a wake-up, given what was told before. Pure, so that an invocation that
 * another one outran can decide again.
 *
 * @param entry what is to be remembered, with the alert in its outbox if one is to go out
 * @param told the incident as it is told; empty if there is nothing new in it
 */
public record Telling(Entry entry, Optional<Incident> told) {
  /** Longer than the queues keep an event that a person may give to the function again. */
  private static final Duration EVENTS_KEPT = Duration.ofDays(16);

  /** Each look would be a write, and a few minutes make no difference. */
  private static final Duration NOTED_ANEW = Duration.ofMinutes(20);

  private static final int MOST_EVENTS = 200;
  private static final int MOST_ALERTS = 10;

  /**
   * What is new in this wake-up, for a look that ended now. What it only counts is remembered all
   * the same, and the sum told later.
   */
  public static Telling of(
      Entry known, Incident incident, Lease lease, Instant now, Tolerance tolerance) {
    var settled = Proving.of(known, incident, lease, now, tolerance.delivery());
    var proven = Faults.of(settled, incident, lease, now, tolerance.delivery());
    var attempted = FailedCallNews.of(proven, incident, lease, now);
    var exempted = Exempting.of(attempted, incident, lease, now);
    var summed = Flurries.of(exempted, incident, lease, now, tolerance);
    var found = seen(summed, incident, now);
    var taken = found.outbox(taken(found.outbox(), lease, now));
    var begun = known.begun().filter(b -> b.lease().isFreeFor(lease, now));
    var rest = begun.isPresent() ? taken.begun(Optional.empty()) : taken;
    var whole = incident.with(history(known, begun, incident));
    if (!Novelty.isNew(known, whole, now)) {
      return new Telling(rest, Optional.empty());
    }
    var firstOfAll = !known.trailSeen() && whole.cause().isEmpty();
    var telling = tell(rest, whole, firstOfAll, lease, now, tolerance);
    return Flurries.isMuted(rest, whole)
        ? new Telling(telling.entry().outbox(rest.outbox()), Optional.empty())
        : telling;
  }

  private static Entry seen(Entry known, Incident incident, Instant now) {
    var entry = known.trailSeen(known.trailSeen() || showsTrail(incident));
    var whole = incident.after().compliant() && incident.after().seen().isWhole();
    var recent = known.lookedWhole().filter(at -> now.isBefore(at.plus(NOTED_ANEW))).isPresent();
    return whole && !recent ? entry.lookedWhole(now) : entry;
  }

  private static boolean showsTrail(Incident incident) {
    return incident.before().seen().showsTrail()
        || incident.after().seen().showsTrail()
        || incident.wakeUp().provesTrail();
  }

  /** Alerts whose holder is dead, or an earlier try of this invocation, are this one's to send. */
  private static List<Outgoing> taken(List<Outgoing> outbox, Lease lease, Instant now) {
    return outbox.stream()
        .map(out -> out.lease().isFreeFor(lease, now) ? out.taken(lease) : out)
        .toList();
  }

  /** What this wake-up sees the end of, though another one found it. */
  private static History history(Entry known, Optional<Begun> begun, Incident incident) {
    var stayed =
        Novelty.open(known)
            .filter(_ -> incident.before().compliant())
            .map(i -> new Earlier(Earlier.Kind.STAYED, i.firstTold(), i.found()));
    return begun
        .flatMap(b -> interrupted(b, incident))
        .or(() -> Exempting.before(known, incident))
        .or(() -> stayed)
        .map(incident.history()::with)
        .orElse(incident.history());
  }

  /** What is gone of what a repair had found; what is still there is told as it stands. */
  private static Optional<Earlier> interrupted(Begun begun, Incident incident) {
    var here = AlertWriter.drift(incident.trail(), incident.before().drift());
    var gone = begun.found().stream().filter(found -> !here.contains(found)).toList();
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(new Earlier(Earlier.Kind.INTERRUPTED, begun.at(), gone));
  }

  private static Telling tell(
      Entry entry,
      Incident incident,
      boolean firstOfAll,
      Lease lease,
      Instant now,
      Tolerance tolerance) {
    var remembered = KnownIncident.of(entry.incident(), incident, firstOfAll, now);
    var counted = firstOfAll ? entry : Flurries.counting(entry, incident, now, tolerance);
    var told =
        incident.with(
            incident
                .history()
                .telling(entry.incident().map(i -> i.told(incident)).orElse(List.of()))
                .of(
                    remembered.id(),
                    remembered.firstToldBefore(now),
                    Flurries.repeat(entry, counted, remembered)));
    var alert = AlertWriter.write(told);
    var outgoing =
        new Outgoing(remembered.id() + "/" + Fingerprint.of(alert.document()), lease, alert);
    var next = counted.events(events(entry, incident, now)).outbox(last(entry.outbox(), outgoing));
    var late = entry.incident().filter(remembered::isBefore).isPresent();
    var status = told.after().seen().knownStatus();
    var proofs =
        told.proof(remembered.id(), remembered.isFirst() ? remembered.since() : told.began())
            .filter(proof ->
                proof.after(status, now, tolerance.delivery()).delivery() == Delivery.PENDING)
            .map(proof -> Proving.adding(next.proofs(), proof))
            .orElse(next.proofs());
    var kept = next.proofs(proofs);
    return new Telling(
        incident.outcome() == Outcome.COMPLIANT || late ? kept : kept.incident(remembered),
        Optional.of(told));
  }

  static List<KnownEvent> events(Entry entry, Incident incident, Instant now) {
    var events = new ArrayList<KnownEvent>();
    entry.events().stream()
        .filter(e -> e.told().isAfter(now.minus(EVENTS_KEPT)))
        .forEach(events::add);
    EventKey.of(incident.wakeUp()).map(key -> new KnownEvent(key, now)).ifPresent(events::add);
    return newest(events, MOST_EVENTS);
  }

  static List<Outgoing> last(List<Outgoing> outbox, Outgoing added) {
    // The SDK may write twice and be refused the second time, though the first went through.
    if (outbox.stream().anyMatch(out -> out.id().equals(added.id()))) {
      return outbox;
    }
    var all = new ArrayList<>(outbox);
    all.add(added);
    while (all.size() > MOST_ALERTS) {
      // Whoever can make calls that fail must not push out what was done.
      all.remove(
          all.stream().filter(FailedCallNews::tells).findFirst().orElseGet(() -> all.getFirst()));
    }
    return List.copyOf(all);
  }

  static <T> List<T> newest(List<T> all, int most) {
    return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
  }
}
