package guardrail.alert;

import guardrail.alert.Notice.Kind;
import guardrail.drift.Symptom.Delivery;
import guardrail.incident.Fault;
import guardrail.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a trail fails to deliver beside its log files; it records meanwhile. */
public record FaultNotice(Incident incident, List<Fault> faults, Instant at) {

  /** That it goes on. */
  public static Alert failing(Incident incident, List<Fault> faults, Instant at) {
    return new FaultNotice(incident, faults, at).failing();
  }

  /** That it is over. */
  public static Alert over(Incident incident, List<Fault> faults, Instant at) {
    return new FaultNotice(incident, faults, at).over();
  }

  private Alert failing() {
    var name = incident.trail().arn().name();
    var digests = faults.stream().anyMatch(fault -> fault.delivery() == Delivery.DIGESTS);
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("What was awaited", faults.stream().map(this::meaning).toList());
    sections.put("What the look found", DeliveryNotice.found(incident));
    sections.put("What may cause it", Causes.lines(incident));
    sections.put("Where", where());
    return notice(
        Kind.NOT_DELIVERING,
        digests ? Severity.HIGH : Severity.MEDIUM,
        faults.size() == 1
            ? "delivers no " + words(faults.getFirst())
            : "delivers log files, but not all else",
        "The CloudTrail trail %s records, and has delivered no %s for %s."
            .formatted(name, all(" and no "), Plain.duration(Duration.between(since(), at))),
        sections,
        Stream.concat(
                NextSteps.ofWhatIsLeft(incident).stream(),
                Stream.of(DeliveryNotice.statusStep(incident, "Look at the trail's status")))
            .toList());
  }

  private Alert over() {
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("What was awaited", faults.stream().map(this::line).toList());
    sections.put("Deliveries that fail", Causes.lines(incident));
    sections.put("Where", where());
    return notice(
        Kind.PROVEN,
        Severity.INFORMATIONAL,
        faults.size() == 1
            ? "delivers %s again".formatted(words(faults.getFirst()))
            : "delivers more than log files again",
        "The CloudTrail trail %s delivers %s again: CloudTrail shows no error of them any more."
            .formatted(incident.trail().arn().name(), all(" and ")),
        sections,
        List.of());
  }

  private Alert notice(
      Kind kind,
      Severity severity,
      String subject,
      String headline,
      Map<String, List<String>> sections,
      List<String> steps) {
    var arn = incident.trail().arn();
    return Notice.ofTrail(
            arn,
            kind,
            severity,
            "%s %s".formatted(arn.name(), subject),
            headline,
            sections,
            steps,
            facts(kind),
            at)
        .alert();
  }

  private Map<String, Object> facts(Kind kind) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put(
        "incidentIds",
        faults.stream().map(fault -> fault.id(incident.trail())).distinct().toList());
    facts.put("beganAt", since().toString());
    if (kind == Kind.PROVEN) {
      facts.put("provenAt", at.toString());
      facts.put("timeToProofSeconds", Duration.between(since(), at).toSeconds());
    }
    facts.put("deliveries", faults.stream().map(fault -> fault.delivery().name()).toList());
    facts.put("symptoms", DeliveryNotice.symptoms(incident));
    return facts;
  }

  private Instant since() {
    return faults.stream().map(Fault::seen).min(Instant::compareTo).orElse(at);
  }

  private List<String> where() {
    return List.of("Trail: " + incident.trail().arn());
  }

  private String all(String and) {
    return String.join(and, faults.stream().map(FaultNotice::words).toList());
  }

  private String meaning(Fault fault) {
    return "%s. %s"
        .formatted(
            line(fault),
            switch (fault.delivery()) {
              case LOG_FILES -> "What happens is not kept.";
              case DIGESTS -> "Without them nobody can prove that log files were not changed.";
              case NOTIFICATIONS -> "Whoever waits for them hears of no log file.";
              case LOG_GROUP_EVENTS -> "Filters and alarms on the log group see nothing.";
            });
  }

  private String line(Fault fault) {
    return "%s: %s seen to fail at %s"
        .formatted(fault.id(incident.trail()), words(fault), Plain.time(fault.seen()));
  }

  private static String words(Fault fault) {
    return switch (fault.delivery()) {
      case LOG_FILES -> "log files";
      case DIGESTS -> "digest files";
      case NOTIFICATIONS -> "notifications";
      case LOG_GROUP_EVENTS -> "events to its log group";
    };
  }
}
