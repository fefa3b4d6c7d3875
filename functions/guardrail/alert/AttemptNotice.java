package guardrail.alert;

import guardrail.alert.Notice.Kind;
import guardrail.event.CloudTrailRecord;
import guardrail.guarded.Aim;
import guardrail.incident.FailedCalls;
import guardrail.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That somebody called against the trail and AWS did not carry it out. */
public final class AttemptNotice {
  private final Incident incident;
  private final Instant at;

  private AttemptNotice(Incident incident, Instant at) {
    this.incident = incident;
    this.at = at;
  }

  /**
   * Of one call.
   *
   * @param before how many more of the same identity came since people heard of it last
   */
  public static Alert of(Incident incident, CloudTrailRecord call, int before, Instant at) {
    return new AttemptNotice(incident, at).of(call, before);
  }

  /** How many more there were. */
  public static Alert more(Incident incident, List<FailedCalls> all, Instant at) {
    return new AttemptNotice(incident, at).more(all);
  }

  private Alert of(CloudTrailRecord call, int before) {
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("What was tried", tried(call, before));
    sections.put("Who", ActorWords.lines(call.actor()));
    var gravity = Gravity.ofFailed(call);
    sections.put("Why it is " + gravity.severity(), gravity.reasons());
    sections.put("Where", where());
    var name = Plain.brief(call.eventName().orElse("A call"));
    return notice(
        gravity.severity(),
        name,
        "Somebody tried %s %s, and AWS did not carry it out. %s"
            .formatted(name, target(call), standing()),
        sections,
        Investigation.of(incident, call),
        facts(call, before + 1));
  }

  private Alert more(List<FailedCalls> all) {
    var count = all.stream().mapToInt(FailedCalls::untold).sum();
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("What was tried", all.stream().map(AttemptNotice::line).toList());
    sections.put("Where", where());
    return notice(
        Severity.MEDIUM,
        count + " more calls",
        "%d more calls against the CloudTrail trail %s failed since that was told. %s"
            .formatted(count, incident.trail().arn().name(), standing()),
        sections,
        List.of("Find out who or what makes these calls, and end it: they go on."),
        facts(count));
  }

  private Alert notice(
      Severity severity,
      String what,
      String headline,
      Map<String, List<String>> sections,
      List<String> steps,
      Map<String, Object> facts) {
    var arn = incident.trail().arn();
    return Notice.ofTrail(
            arn,
            Kind.ATTEMPT_FAILED,
            severity,
            "%s, %s".formatted(what, arn.name()),
            headline,
            sections,
            steps,
            facts,
            at)
        .alert();
  }

  private static List<String> tried(CloudTrailRecord call, int before) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s%s, event %s"
            .formatted(
                Plain.line(call.eventName().orElse("A call that the record does not name")),
                call.eventTime().map(t -> " at " + Plain.time(t)).orElse(" at an unknown time"),
                Plain.line(call.eventId().orElse("without an id"))));
    lines.add(
        "AWS answered %s%s"
            .formatted(
                Plain.line(call.errorCode().orElse("")),
                call.errorMessage().map(message -> ": " + Plain.line(message)).orElse(".")));
    if (call.isOfCloudTrail() && call.trailName().isEmpty()) {
      lines.add("The record does not say which trail it was about.");
    }
    if (before > 0) {
      lines.add("%d more by the same identity failed before it.".formatted(before));
    }
    lines.add("More of the same by the same identity are counted, and told in an hour.");
    return lines;
  }

  private static String line(FailedCalls calls) {
    return "%s by %s: %d more since %s"
        .formatted(
            Plain.line(calls.call()),
            Plain.line(calls.actor()),
            calls.untold(),
            Plain.time(calls.told()));
  }

  private String target(CloudTrailRecord call) {
    var name = incident.trail().arn().name();
    return incident.wakeUp().aim().equals(Optional.of(Aim.DELIVERY_PATH))
        ? "on what the CloudTrail trail %s delivers through".formatted(name)
        : call.trailName().isPresent()
            ? "on the CloudTrail trail " + name
            : "on a CloudTrail trail, perhaps " + name;
  }

  private String standing() {
    return incident.after().compliant()
        ? "The trail meets its standard."
        : "The trail does not meet its standard; another message tells of that.";
  }

  private List<String> where() {
    return List.of("Trail: " + incident.trail().arn());
  }

  private Map<String, Object> facts(CloudTrailRecord call, int count) {
    var facts = facts(count);
    call.eventName().ifPresent(name -> facts.put("eventName", Plain.line(name)));
    call.eventId().ifPresent(id -> facts.put("eventId", Plain.line(id)));
    call.eventTime().ifPresent(time -> facts.put("eventTime", time.toString()));
    facts.put("actor", Plain.line(call.actor().name()));
    call.errorCode().ifPresent(code -> facts.put("errorCode", Plain.line(code)));
    return facts;
  }

  private Map<String, Object> facts(int count) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("count", count);
    return facts;
  }
}
