package guardrail.alert;

import guardrail.alert.Notice.Kind;
import guardrail.event.CloudTrailRecord;
import guardrail.exemption.Episode;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Refused;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.Incident;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That an account's trail is not repaired for a while, that it is again, or that somebody tried.
 */
public final class ExemptionNotice {
  private ExemptionNotice() {}

  /**
   * That one counts from now on.
   *
   * @param again whether it takes the place of one that was open
   */
  public static Alert opened(GuardedTrail trail, Open open, boolean again, Instant at) {
    var terms = open.terms();
    var until = Plain.time(terms.until());
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("Exemption", ExemptionTerms.lines(terms, open.written()));
    sections.put("Where", where(trail));
    var facts = new LinkedHashMap<>(ExemptionTerms.facts(terms));
    facts.put("counts", true);
    return notice(
        trail,
        Kind.EXEMPTION_OPENED,
        Severity.MEDIUM,
        (again ? "now exempt until " : "exempt until ") + until,
        "The CloudTrail trail %s is told and NOT REPAIRED until %s."
            .formatted(trail.arn().name(), until),
        sections,
        List.of(
            "Ask the approver whether this was agreed, for nobody but the writer was checked.",
            close(trail, "When the work is done sooner, end it:")),
        with(facts, open.written().writer()),
        at);
  }

  /** That one does not count. */
  public static Alert refused(GuardedTrail trail, Refused refused, Instant at) {
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put(
        "What was found",
        List.of(
            "It does not count: %s.".formatted(Plain.line(refused.why())),
            "Written by: " + Plain.line(refused.written().writer()),
            "Written at: " + Plain.time(refused.written().at())));
    sections.put("Where", where(trail));
    var facts = new LinkedHashMap<String, Object>();
    facts.put("counts", false);
    facts.put("why", Plain.line(refused.why()));
    return notice(
        trail,
        Kind.EXEMPTION_OPENED,
        Severity.HIGH,
        "exemption does not count",
        "Somebody asked for an exemption of the CloudTrail trail %s, and it does not count: the"
                .formatted(trail.arn().name())
            + " trail is repaired as ever.",
        sections,
        List.of(
            "Ask whoever wrote it. If it was an honest mistake, close it and open it again with"
                + " ./guardrail exempt open, in a session of the role that the stack names.",
            "If nobody knows of it, somebody prepares to turn the trail off: look at what else that"
                + " identity did.",
            close(trail, "Take it away:")),
        with(facts, refused.written().writer()),
        at);
  }

  /**
   * That the trail is repaired again.
   *
   * @param incident the look that saw the end, with its repairs
   * @param why how it ended, in a sentence
   */
  public static Alert ended(Incident incident, Episode episode, String why, Instant at) {
    var trail = incident.trail();
    var left = AlertWriter.drift(trail, incident.after().drift());
    var repaired = AlertWriter.drift(trail, incident.repaired());
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("How it ended", List.of(Plain.line(why)));
    sections.put("What was done meanwhile", orNothing(episode.calls(), "No call was told."));
    sections.put("What was found meanwhile", orNothing(episode.drift(), "It met its standard."));
    sections.put("What was repaired now", orNothing(repaired, "Nothing."));
    sections.put("What is left", left);
    sections.put("Where", where(trail));
    var facts = new LinkedHashMap<String, Object>();
    episode.terms().ifPresent(terms -> facts.putAll(ExemptionTerms.facts(terms)));
    facts.put("openedAt", episode.since().toString());
    facts.put("how", Plain.line(why));
    facts.put("calls", episode.calls());
    facts.put("drift", episode.drift());
    facts.put("repaired", repaired);
    facts.put("remaining", left);
    return notice(
        trail,
        Kind.EXEMPTION_ENDED,
        severity(episode, left),
        "is repaired again",
        "The exemption of the CloudTrail trail %s has ended. %s"
            .formatted(trail.arn().name(), standing(repaired, left)),
        sections,
        left.isEmpty() ? List.of() : NextSteps.ofWhatIsLeft(incident),
        with(facts, episode.writer()),
        at);
  }

  /** One call, as it is remembered. */
  public static String call(CloudTrailRecord call) {
    return "%s by %s at %s"
        .formatted(
            call.eventName().map(Plain::brief).orElse("An unknown call"),
            Plain.brief(call.actor().arn().orElse(call.actor().name())),
            call.eventTime().map(Plain::time).orElse("an unknown time"));
  }

  private static Severity severity(Episode episode, List<String> left) {
    if (!left.isEmpty()) {
      return Severity.HIGH;
    }
    return episode.drift().isEmpty() ? Severity.INFORMATIONAL : Severity.MEDIUM;
  }

  private static String standing(List<String> repaired, List<String> left) {
    if (!left.isEmpty()) {
      return "The trail does not meet its standard yet.";
    }
    return repaired.isEmpty()
        ? "The trail meets its standard."
        : "The trail was repaired, and meets its standard.";
  }

  private static List<String> orNothing(List<String> lines, String nothing) {
    return lines.isEmpty() ? List.of(nothing) : lines;
  }

  private static List<String> where(GuardedTrail trail) {
    return List.of("Trail: " + trail.arn());
  }

  private static String close(GuardedTrail trail, String words) {
    return words + Shell.LINE + "./guardrail exempt close --account " + trail.account();
  }

  private static Map<String, Object> with(Map<String, Object> facts, String writer) {
    facts.put("writer", Plain.line(writer));
    return facts;
  }

  private static Alert notice(
      GuardedTrail trail,
      Kind kind,
      Severity severity,
      String subject,
      String headline,
      Map<String, List<String>> sections,
      List<String> steps,
      Map<String, Object> facts,
      Instant at) {
    var arn = trail.arn();
    return Notice.ofTrail(
            arn,
            kind,
            severity,
            "%s %s".formatted(arn.name(), subject),
            headline,
            sections,
            steps,
            Map.of("exemption", facts),
            at)
        .alert();
  }
}
