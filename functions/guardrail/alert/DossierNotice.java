package guardrail.alert;

import guardrail.alert.Notice.Kind;
import guardrail.dossier.Dossier;
import guardrail.dossier.PastCall;
import guardrail.dossier.Shelf.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done while records may be missing: the answer to the first question after an attack. */
public final class DossierNotice {
  /** How many calls a message shows; all are in the file. */
  static final int MOST = 10;

  private final Dossier dossier;
  private final Kept kept;

  private DossierNotice(Dossier dossier, Kept kept) {
    this.dossier = dossier;
    this.kept = kept;
  }

  /** The message, with where the records are kept. */
  public static Alert of(Dossier dossier, Kept kept, Instant at) {
    return new DossierNotice(dossier, kept).write(at);
  }

  /** What lies beside the records, for whoever finds those first. */
  public static String summary(Dossier dossier) {
    var lines = new ArrayList<String>();
    lines.add(DossierWords.headline(dossier));
    sections(dossier)
        .forEach((title, section) -> {
          lines.add("");
          lines.add(title);
          section.forEach(line -> lines.add("  " + line));
        });
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, List<String>> sections(Dossier dossier) {
    var sections = new LinkedHashMap<String, List<String>>();
    var telling = dossier.telling();
    sections.put(
        telling.size() > MOST
            ? "The %d calls that matter most, of %d".formatted(MOST, telling.size())
            : "The calls that matter most",
        telling.stream().limit(MOST).map(call -> DossierWords.line(dossier, call)).toList());
    sections.put("Who did it", DossierWords.who(dossier));
    sections.put("How long", DossierWords.howLong(dossier));
    sections.put("Whose calls they are", DossierWords.counts(dossier.byActor()));
    sections.put("Calls by service", DossierWords.counts(dossier.byService()));
    sections.put("What is not here", DossierGaps.of(dossier));
    sections.values().removeIf(List::isEmpty);
    return sections;
  }

  private Alert write(Instant at) {
    var arn = dossier.request().trail();
    var sections = new LinkedHashMap<>(sections(dossier));
    sections.put("Where", where());
    return Notice.ofTrail(
            arn,
            Kind.DOSSIER,
            severity(),
            DossierWords.subject(dossier),
            DossierWords.headline(dossier),
            sections,
            DossierSteps.of(dossier, kept),
            facts(),
            at)
        .alert();
  }

  private List<String> where() {
    var lines = new ArrayList<String>();
    lines.add("Trail: " + dossier.request().trail());
    dossier.request().incidentId().ifPresent(id -> lines.add("Incident: " + id));
    kept.refused()
        .forEach(error -> lines.add("Not kept where it belongs: " + Plain.line(error.toString())));
    lines.add(
        kept.folder()
            .map(folder ->
                "Records: %sevents.jsonl.gz, with summary.txt beside them".formatted(folder))
            .orElse(
                "The records are kept nowhere: neither bucket took them. Event history has them for 90 days."));
    return lines;
  }

  /** By what the one who darkened the trail did in the dark, as far as it succeeded. */
  private Severity severity() {
    var telling = dossier.telling();
    var suspects = telling.stream().filter(dossier::isTheSuspects).toList();
    var nobodyKnown = dossier.beginning().suspect().name().isEmpty();
    if (suspects.stream().anyMatch(call -> !call.failed())) {
      return Severity.CRITICAL;
    }
    if (!suspects.isEmpty() || (nobodyKnown && !telling.isEmpty())) {
      return Severity.HIGH;
    }
    var changed = dossier.ofTheSuspect().stream().anyMatch(call -> !call.readOnly());
    return telling.isEmpty() && !changed && dossier.isComplete()
        ? Severity.INFORMATIONAL
        : Severity.MEDIUM;
  }

  private Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    dossier.request().incidentId().ifPresent(id -> facts.put("incidentIds", List.of(id)));
    facts.put(
        "unrecorded",
        Map.of("from", dossier.window().from().toString(), "to", dossier.window().to().toString()));
    dossier.beginning().suspect().name().ifPresent(name -> facts.put("actor", Plain.line(name)));
    facts.put("actorKnownFrom", DossierWords.source(dossier));
    facts.put("calls", dossier.calls().size());
    facts.put("writes", dossier.writes());
    facts.put("failedCalls", dossier.failures());
    facts.put("tellingCalls", dossier.telling().stream().limit(MOST).map(this::fact).toList());
    facts.put("complete", dossier.isComplete());
    kept.folder().ifPresent(folder -> facts.put("folder", folder));
    return facts;
  }

  private Map<String, Object> fact(PastCall call) {
    var fact = new LinkedHashMap<String, Object>();
    fact.put("id", Plain.line(call.id()));
    fact.put("time", call.at().toString());
    fact.put("region", Plain.line(call.region()));
    fact.put("service", Plain.line(call.service()));
    fact.put("name", Plain.line(call.name()));
    fact.put("kind", call.weight().name());
    fact.put("actor", Plain.line(call.actor()));
    call.error().ifPresent(error -> fact.put("errorCode", Plain.line(error)));
    return fact;
  }
}
