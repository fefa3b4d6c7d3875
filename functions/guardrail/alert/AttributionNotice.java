package guardrail.alert;

import guardrail.alert.Investigation.Since;
import guardrail.alert.Notice.Kind;
import guardrail.dossier.Attribution;
import guardrail.dossier.PastCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who did what was found, where no event told: the alert of then, amended. */
public final class AttributionNotice {
  private final Attribution attribution;
  private final List<PastCall> calls;

  private AttributionNotice(Attribution attribution) {
    this.attribution = attribution;
    calls = attribution.calls();
  }

  /** The message; empty if Event history shows nobody. */
  public static Optional<Alert> of(Attribution attribution, Instant at) {
    return attribution.calls().isEmpty()
        ? Optional.empty()
        : Optional.of(new AttributionNotice(attribution).write(at));
  }

  private Alert write(Instant at) {
    var arn = attribution.request().trail();
    var first = calls.getFirst();
    return Notice.ofTrail(
            arn,
            Kind.ACTOR_FOUND,
            gravity().severity(),
            "%s by %s%s: %s"
                .formatted(
                    Plain.brief(first.name()),
                    Plain.brief(shortened(first.actor())),
                    more(),
                    arn.name()),
            headline(),
            sections(),
            calls.stream().flatMap(call -> steps(call).stream()).distinct().toList(),
            facts(),
            at)
        .alert();
  }

  private String more() {
    return switch (calls.size()) {
      case 1 -> "";
      case 2 -> " and 1 more call";
      default -> " and %d more calls".formatted(calls.size() - 1);
    };
  }

  /** What of an ARN tells one identity of an account from another. */
  private static String shortened(String actor) {
    return actor.replaceFirst("^arn:[^:]*:[^:]*:[^:]*:[^:]*:", "");
  }

  private String headline() {
    return "%s the look of %s found wrong with the CloudTrail trail %s was done by %s."
        .formatted(
            attribution.unknown().isEmpty() ? "What" : "Some of what",
            Plain.time(attribution.request().foundAt()),
            attribution.request().trail().name(),
            calls.stream()
                .map(call ->
                    "%s with %s".formatted(Plain.line(call.actor()), Plain.brief(call.name())))
                .collect(Collectors.joining(", and by ")));
  }

  private Map<String, List<String>> sections() {
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put(
        "What was found", attribution.request().found().stream().map(Plain::line).toList());
    calls.forEach(call -> sections.put(title(call), ActorWords.lines(call.asRecord().actor())));
    sections.put("How that is known", AttributionEvidence.of(attribution));
    sections.put("Why it is " + gravity().severity(), gravity().reasons());
    sections.put("Where", where());
    return sections;
  }

  private static String title(PastCall call) {
    return "%s at %s (%s, %s)%s, event %s"
        .formatted(
            Plain.brief(call.name()),
            Plain.time(call.at()),
            Plain.brief(call.service()),
            Plain.brief(call.region()),
            call.about().isEmpty() ? "" : ": " + Plain.brief(call.about()),
            Plain.brief(call.id()));
  }

  private List<String> where() {
    var lines = new ArrayList<String>();
    lines.add("Trail: " + attribution.request().trail());
    attribution.request().incidentId().ifPresent(id -> lines.add("Incident: " + id));
    return lines;
  }

  private List<String> steps(PastCall call) {
    return Investigation.of(
        call.asRecord(), new Since(region(call), Optional.of(call.at()), false));
  }

  /** For a command, and so no text of anybody's: the record's Region is where it was asked for. */
  private String region(PastCall call) {
    return call.region().matches("[a-z0-9-]{1,30}")
        ? call.region()
        : attribution.request().trail().region();
  }

  /** That of the alert, now that somebody is known; the highest of several. */
  private Gravity gravity() {
    var told =
        new Gravity(
            Severity.valueOf(attribution.request().severity()), attribution.request().reasons());
    return calls.stream()
        .map(call -> told.by(call.asRecord()))
        .min((one, other) -> one.severity().compareTo(other.severity()))
        .orElse(told);
  }

  private Map<String, Object> facts() {
    var request = attribution.request();
    var facts = new LinkedHashMap<String, Object>();
    request.incidentId().ifPresent(id -> facts.put("incidentIds", List.of(id)));
    facts.put("actor", Plain.line(calls.getFirst().actor()));
    facts.put("actorKnownFrom", "EVENT_HISTORY");
    facts.put("events", calls.stream().map(call -> CallFacts.of(call.asRecord())).toList());
    facts.put("complete", attribution.gaps().isEmpty());
    return facts;
  }
}
