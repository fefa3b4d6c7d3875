package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.Drift;
import guardrail.drift.KeyDrift;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.Look;
import guardrail.event.Trigger.RecordedCall;
import guardrail.event.Trigger.Resync;
import guardrail.incident.Incident;
import guardrail.incident.Unexplained;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what woke the guardrail, and how far it is believed. */
final class EventWords {
  private EventWords() {}

  static List<String> of(Incident incident) {
    return switch (incident.wakeUp().trigger()) {
      case Look look when incident.before().withheld() ->
          List.of(name(look) + " found no trail of this name here.");
      case Look look when HistoryWords.wasExempt(incident.history()) ->
          List.of(
              name(look)
                  + " found it. It was told while the account was exempt, with what is known"
                  + " of who did it.");
      case Look _ when incident.history().firstTold().isPresent() ->
          List.of(
              "It stays as it was told at %s; the alert of then says what is known of who did it."
                  .formatted(Plain.time(incident.history().firstTold().get())));
      case Look look when Unexplained.wasTold(incident) ->
          List.of(
              name(look)
                  + " found it as it was told before; that alert says what is known of who did it.");
      case Look look when incident.before().compliant() -> List.of(name(look) + " found all well.");
      case Look look ->
          Headline.isDeleted(incident)
              ? noTrail(incident, look)
              : List.of(name(look) + " found it; no event named anybody.");
      case RecordedCall(var call) -> of(incident, call);
    };
  }

  private static String name(Look look) {
    return switch (look) {
      case Resync _ -> "The scheduled look";
      case FollowUp(_, var awaited) ->
          switch (awaited) {
            case DELIVERY -> "The guardrail's own look after an earlier repair";
            case END_OF_EXEMPTION -> "The guardrail's own look at the end of an exemption";
            case REPAIR -> "The guardrail's own look, at the time that it had set,";
          };
      case ExemptionChanged _ -> "The look at a change to the account's exemption";
    };
  }

  private static List<String> noTrail(Incident incident, Look look) {
    var lines =
        new ArrayList<>(List.of(name(look) + " found no trail, and no event named anybody."));
    if (look instanceof Resync) {
      lines.add("After a first deployment that is expected.");
    }
    incident
        .before()
        .seen()
        .othersUnseen()
        .ifPresent(error ->
            lines.add(
                "AWS did not let the guardrail see whether another trail records, so this one may be"
                    + " a second copy, which AWS bills: %s answered %s."
                        .formatted(error.operation(), ResultWords.words(error))));
    return lines;
  }

  private static List<String> of(Incident incident, CloudTrailRecord call) {
    var line =
        "%s%s, event %s"
            .formatted(
                Plain.line(call.eventName().orElse("A call that the record does not name")),
                call.eventTime().map(t -> " at " + Plain.time(t)).orElse(" at an unknown time"),
                Plain.line(call.eventId().orElse("without an id")));
    if (incident.wakeUp().refusal().isPresent()) {
      return List.of(
          line,
          "This event was not believed and nobody it names was touched: "
              + Plain.line(incident.wakeUp().refusal().get())
              + ".",
          "The guarded trail was looked at as always.");
    }
    if (incident.cause().isEmpty()) {
      return List.of(
          line,
          !incident.before().compliant() && !Headline.isJudged(incident)
              ? "Whether that call did this, nobody can tell."
              : "That call did not do this; it only made the guardrail look.");
    }
    var lines = new ArrayList<>(List.of(line));
    if (call.trailName().isEmpty() && (call.isUpdate() || call.isStopOrDelete())) {
      lines.add("The record does not say which trail it was about.");
    }
    incident.wakeUp().requested().stream()
        .filter(asked -> isUndone(incident, asked))
        .map(DriftWords::ofRequest)
        .forEach(lines::add);
    incident.wakeUp().altered().map(what -> Altered.words(incident, what)).ifPresent(lines::add);
    doubt(incident, call).ifPresent(lines::add);
    return lines;
  }

  /** A look finds the same of a bucket or key in other words; then its own are enough. */
  private static boolean isUndone(Incident incident, Drift asked) {
    return switch (asked) {
      case BucketDrift _, KeyDrift _ -> incident.causeIsUndone();
      case Drift ofTheTrail -> !incident.before().drift().contains(ofTheTrail);
    };
  }

  /** What CloudTrail's own times say against the event. */
  private static Optional<String> doubt(Incident incident, CloudTrailRecord call) {
    if (incident.before().dark() && !incident.causeDarkenedIt()) {
      return Optional.of("That call did not stop the trail; another one did.");
    }
    var timesSeen = incident.before().seen().knownStatus().isPresent();
    return call.isStopOrDelete() && !incident.gapIsOfTheCause() && timesSeen
        ? Optional.of(
            "CloudTrail shows no gap at that time: the event may be late or forged, or somebody"
                + " did it again.")
        : Optional.empty();
  }
}
