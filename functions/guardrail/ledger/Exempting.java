package guardrail.ledger;

import guardrail.alert.Alert;
import guardrail.alert.AlertWriter;
import guardrail.alert.ExemptionNotice;
import guardrail.alert.Plain;
import guardrail.exemption.Episode;
import guardrail.exemption.Verdict.Absent;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Over;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unasked;
import guardrail.exemption.Verdict.Unseen;
import guardrail.incident.Earlier;
import guardrail.incident.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells of an exemption's beginning and of its end, each once, and remembers what happens between.
 * Each look does so, whatever it was for, so that no lost event leaves one untold.
 */
final class Exempting {
  private Exempting() {}

  /** The entry with what this look makes of the exemption, and with what is to be told of that. */
  static Entry of(Entry known, Incident incident, Lease lease, Instant now) {
    return switch (incident.exemption()) {
      case Unasked _ -> seen(known, incident);
      case Unseen(var error) ->
          isTimeUp(known, now)
              ? ended(known, incident, "Its time is up. " + error, lease, now)
              : seen(known, incident);
      case Absent _ -> ended(known, incident, "Somebody closed it.", lease, now);
      case Over(var terms, _) ->
          ended(
              known,
              incident,
              "Its time was up at %s.".formatted(Plain.time(terms.until())),
              lease,
              now);
      case Open open -> opened(known, incident, open, lease, now);
      case Refused refused -> refused(known, incident, refused, lease, now);
    };
  }

  /** What was found while an exemption was open, if this look may repair it. */
  static Optional<Earlier> before(Entry known, Incident incident) {
    return known
        .openExemption()
        .filter(_ -> incident.exempt().isEmpty() && !incident.before().compliant())
        .filter(episode -> !episode.drift().isEmpty())
        .map(episode -> new Earlier(Earlier.Kind.EXEMPT, episode.since(), episode.drift()));
  }

  private static Entry opened(Entry known, Incident incident, Open open, Lease lease, Instant now) {
    var episode = Episode.of(open.written(), Optional.of(open.terms()));
    var before = known.openExemption();
    if (before.filter(one -> one.id().equals(episode.id())).isPresent()) {
      return seen(known, incident);
    }
    // One that is written again before its end goes on, with what was seen until then.
    var next = before.map(one -> episode.with(one.calls(), one.drift())).orElse(episode);
    var alert = ExemptionNotice.opened(incident.trail(), open, before.isPresent(), now);
    return seen(telling(known.exemption(Optional.of(next)), episode, alert, lease), incident);
  }

  private static Entry refused(
      Entry known, Incident incident, Refused refused, Lease lease, Instant now) {
    var episode = Episode.of(refused.written(), Optional.empty());
    if (known.exemption().filter(one -> one.id().equals(episode.id())).isPresent()) {
      return known;
    }
    var why = "It was written over: %s.".formatted(refused.why());
    var entry = ended(known, incident, why, lease, now).exemption(Optional.of(episode));
    return telling(entry, episode, ExemptionNotice.refused(incident.trail(), refused, now), lease);
  }

  private static Entry ended(Entry known, Incident incident, String why, Lease lease, Instant now) {
    if (known.openExemption().isEmpty()) {
      return known.exemption().isPresent() ? known.exemption(Optional.empty()) : known;
    }
    var seen = seen(known, incident).openExemption().orElseThrow();
    var alert = ExemptionNotice.ended(incident, seen, why, now);
    return telling(known.exemption(Optional.empty()), seen, alert, lease);
  }

  /** What was done and found while it was open. */
  private static Entry seen(Entry known, Incident incident) {
    return known
        .openExemption()
        .map(one ->
            one.with(
                incident.cause().map(ExemptionNotice::call).map(List::of).orElse(List.of()),
                AlertWriter.drift(incident.trail(), incident.before().drift())))
        .filter(more -> !Optional.of(more).equals(known.exemption()))
        .map(more -> known.exemption(Optional.of(more)))
        .orElse(known);
  }

  private static boolean isTimeUp(Entry known, Instant now) {
    return known
        .openExemption()
        .flatMap(Episode::terms)
        .filter(terms -> !now.isBefore(terms.until()))
        .isPresent();
  }

  private static Entry telling(Entry entry, Episode episode, Alert alert, Lease lease) {
    var id = "exemption-%s/%s".formatted(episode.id(), Fingerprint.of(alert.document()));
    return entry.outbox(Telling.last(entry.outbox(), new Outgoing(id, lease, alert)));
  }
}
