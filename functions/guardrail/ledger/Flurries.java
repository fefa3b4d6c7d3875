package guardrail.ledger;

import guardrail.alert.FlappingNotice;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.incident.Flurry;
import guardrail.incident.Incident;
import guardrail.incident.Repeat;
import guardrail.incident.Tolerance;
import guardrail.remediation.Attempt;
import java.time.Instant;
import java.util.Optional;

/** Counts repairs that follow each other closely, and tells the sum when they are over. */
final class Flurries {
  private Flurries() {}

  /** The entry as any look leaves it: with what is over told, and with the next look to be sent. */
  static Entry of(Entry known, Incident incident, Lease lease, Instant now, Tolerance tolerance) {
    if (known.flurry().isEmpty()) {
      return known;
    }
    var flurry = known.flurry().get();
    if (flurry.isOver(now, tolerance)) {
      var rest = known.flurry(Optional.empty());
      return flurry.isFlapping() ? ended(rest, flurry, incident, lease, now, tolerance) : rest;
    }
    return incident.wakeUp().trigger() instanceof FollowUp(_, var awaited)
            && awaited == Awaited.REPAIR
        ? known.flurry(Optional.of(flurry.looked(now, tolerance)))
        : known;
  }

  private static Entry ended(
      Entry entry,
      Flurry flurry,
      Incident incident,
      Lease lease,
      Instant now,
      Tolerance tolerance) {
    var id = entry.incident().map(KnownIncident::id);
    var alert = FlappingNotice.ended(incident, id, flurry, tolerance, now);
    var outgoing =
        new Outgoing(id.orElse("flapping") + "/" + Fingerprint.of(alert.document()), lease, alert);
    return entry.outbox(Telling.last(entry.outbox(), outgoing));
  }

  /** The same with something new in it, which is one repair more or one that waits. */
  static Entry counting(Entry entry, Incident incident, Instant now, Tolerance tolerance) {
    if (incident.held()) {
      return entry.flurry(entry.flurry().map(flurry -> seeing(flurry, incident, now).held()));
    }
    if (incident.attempts().stream().noneMatch(Attempt::applied)) {
      return entry;
    }
    var before = entry.flurry().orElseGet(() -> Flurry.none(now));
    return entry.flurry(Optional.of(seeing(before, incident, now).repaired(now, tolerance)));
  }

  private static Flurry seeing(Flurry flurry, Incident incident, Instant now) {
    return flurry.seeing(incident.cause(), fingerprint(incident), now);
  }

  private static String fingerprint(Incident incident) {
    return Fingerprint.of(incident.before().drift());
  }

  /** Whether it is only counted: it is over or waits, and all that is in it was told before. */
  static boolean isMuted(Entry known, Incident incident) {
    var harmless =
        switch (incident.outcome()) {
          case REMEDIATED, ALREADY_RESTORED -> incident.after().compliant();
          case DRIFTED -> incident.held();
          case COMPLIANT, REMEDIATION_FAILED -> false;
        };
    return harmless
        && incident.wakeUp().refusal().isEmpty()
        && known
            .flurry()
            .filter(flurry ->
                incident.before().compliant()
                    ? flurry.isFlapping()
                    : flurry.knows(incident.cause(), fingerprint(incident)))
            .isPresent();
  }

  /** What is told of it: that it is flapping, once, else how often it was broken so far. */
  static Optional<Repeat> repeat(Entry known, Entry counted, KnownIncident incident) {
    var paged = counted.flurry().filter(Flurry::isFlapping);
    return paged.isPresent() && known.flurry().filter(Flurry::isFlapping).isEmpty()
        ? paged.map(flurry -> new Repeat(flurry.made(), flurry.since(), true))
        : incident.repeat();
  }
}
