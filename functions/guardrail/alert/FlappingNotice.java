package guardrail.alert;

import guardrail.alert.Notice.Kind;
import guardrail.incident.Deed;
import guardrail.incident.Flurry;
import guardrail.incident.Incident;
import guardrail.incident.Tolerance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That a trail which was broken again and again is left alone now, and what came together. */
public final class FlappingNotice {
  private FlappingNotice() {}

  /**
   * The message.
   *
   * @param incident the look that saw the end
   * @param id of the incident that was told; empty if nobody knows it any more
   */
  public static Alert ended(
      Incident incident, Optional<String> id, Flurry flurry, Tolerance tolerance, Instant at) {
    var arn = incident.trail().arn();
    var well = incident.after().compliant();
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("What was done", deeds(flurry));
    sections.put("What the guardrail did", repairs(flurry, tolerance));
    sections.put("How it stands now", DeliveryNotice.found(incident));
    sections.put("Where", where(incident, id));
    return Notice.ofTrail(
            arn,
            Kind.FLAPPING_ENDED,
            well ? Severity.HIGH : Severity.CRITICAL,
            "%s, repaired %d times".formatted(arn.name(), flurry.made()),
            "The CloudTrail trail %s was repaired %d times in %s, and not since. It %s."
                .formatted(
                    arn.name(),
                    flurry.made(),
                    Plain.duration(Duration.between(flurry.since(), flurry.last())),
                    well ? "meets its standard" : "does not meet its standard"),
            sections,
            steps(incident),
            facts(id, flurry),
            at)
        .alert();
  }

  private static List<String> deeds(Flurry flurry) {
    return flurry.deeds().isEmpty()
        ? List.of("No event named anybody.")
        : flurry.deeds().stream()
            .map(deed ->
                "%s by %s: %s at %s"
                    .formatted(
                        Plain.brief(deed.call()),
                        Plain.line(deed.actor()),
                        deed.times() == 1 ? "once," : deed.times() + " times, the last heard of",
                        Plain.time(deed.last())))
            .toList();
  }

  private static List<String> repairs(Flurry flurry, Tolerance tolerance) {
    return List.of(
        "It repaired the trail %d times, first at %s and last at %s."
            .formatted(flurry.made(), Plain.time(flurry.since()), Plain.time(flurry.last())),
        "Since then nothing was to be repaired for " + Plain.duration(tolerance.within()) + ".");
  }

  private static List<String> where(Incident incident, Optional<String> id) {
    var lines = new ArrayList<String>();
    lines.add("Trail: " + incident.trail().arn());
    id.ifPresent(known -> lines.add("Incident: " + known));
    return lines;
  }

  private static List<String> steps(Incident incident) {
    var steps = new ArrayList<>(NextSteps.ofWhatIsLeft(incident));
    steps.add(
        "Find out who or what made these calls and why it stopped; take the right to make them away,"
            + " or it begins again.");
    return steps;
  }

  private static Map<String, Object> facts(Optional<String> id, Flurry flurry) {
    var facts = new LinkedHashMap<String, Object>();
    id.ifPresent(known -> facts.put("incidentIds", List.of(known)));
    facts.put("beganAt", flurry.since().toString());
    facts.put("repairedAt", flurry.last().toString());
    facts.put("count", flurry.made());
    facts.put("deeds", flurry.deeds().stream().map(FlappingNotice::facts).toList());
    // What was done until the page is in the dossiers of what was told.
    flurry
        .paged()
        .filter(flurry.last()::isAfter)
        .ifPresent(from ->
            facts.put(
                "unrecorded", Map.of("from", from.toString(), "to", flurry.last().toString())));
    return facts;
  }

  private static Map<String, Object> facts(Deed deed) {
    return Map.of(
        "actor", Plain.line(deed.actor()),
        "eventName", Plain.line(deed.call()),
        "count", deed.times(),
        "last", deed.last().toString());
  }
}
