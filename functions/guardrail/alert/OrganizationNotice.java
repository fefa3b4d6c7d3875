package guardrail.alert;

import guardrail.alert.Notice.Kind;
import guardrail.event.CloudTrailRecord;
import guardrail.organization.OrganizationNews.Support;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what was taken away from under the guardrail, and which events were not believed. */
public final class OrganizationNotice {
  private OrganizationNotice() {}

  /** Somebody took away what the guardrail or the organization's trail stands on. */
  public static Alert weakened(CloudTrailRecord call, Support support, Instant now) {
    var facts = facts(call);
    facts.put("support", support.name());
    return new Notice(
            Kind.ORGANIZATION_WEAKENED,
            severity(support),
            "ORGANIZATION WEAKENED: %s by %s"
                .formatted(name(call), Plain.line(call.actor().name())),
            "%s Somebody called %s in the organization's management account."
                .formatted(meaning(support), name(call)),
            Optional.empty(),
            sections(call),
            steps(support),
            facts,
            now)
        .alert();
  }

  /**
   * An event that was not believed; nothing was done for it.
   *
   * @param why the rest of a sentence that begins with "It"
   */
  public static Alert refused(Optional<CloudTrailRecord> call, String why, Instant now) {
    var facts = call.map(OrganizationNotice::facts).orElseGet(LinkedHashMap::new);
    facts.put("eventRefused", Plain.line(why));
    return new Notice(
            Kind.EVENT_REFUSED,
            Severity.MEDIUM,
            "EVENT REFUSED: it " + Plain.line(why),
            "An event about the organization was not believed: it %s. Nothing was touched."
                .formatted(Plain.line(why)),
            Optional.empty(),
            call.map(OrganizationNotice::sections).orElseGet(Map::of),
            List.of(
                "Find out who can put events on the guardrail's event bus, call its functions or"
                    + " write to its queue: AWS itself sends no such event."),
            facts,
            now)
        .alert();
  }

  private static Map<String, Object> facts(CloudTrailRecord call) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("eventName", name(call));
    call.eventId().ifPresent(id -> facts.put("eventId", Plain.line(id)));
    call.eventTime().ifPresent(at -> facts.put("eventTime", at.toString()));
    facts.put("actor", Plain.line(call.actor().name()));
    return facts;
  }

  private static Map<String, List<String>> sections(CloudTrailRecord call) {
    var sections = new LinkedHashMap<String, List<String>>();
    var at = call.eventTime().map(time -> " at " + Plain.time(time)).orElse("");
    var id = call.eventId().map(event -> ", event " + Plain.line(event)).orElse("");
    sections.put("What happened", List.of(name(call) + at + id));
    sections.put("Who", ActorWords.lines(call.actor()));
    return sections;
  }

  private static Severity severity(Support support) {
    return switch (support) {
      case TRAIL_ACCESS -> Severity.CRITICAL;
      case STACK_SET_ACCESS, TRAIL_ADMINISTRATOR, HUB_ADMINISTRATOR -> Severity.HIGH;
    };
  }

  private static String meaning(Support support) {
    return switch (support) {
      case TRAIL_ACCESS ->
          "CloudTrail has lost its access to the organization, so an organization trail no longer"
              + " records the member accounts.";
      case STACK_SET_ACCESS ->
          "StackSets has lost its access to the organization, so new accounts no longer get the"
              + " guardrail's role.";
      case TRAIL_ADMINISTRATOR ->
          "It has changed who, beside the management account, may change the organization's trail.";
      case HUB_ADMINISTRATOR ->
          "An account is no longer a delegated administrator. If it is the guardrail's own, the"
              + " guardrail can no longer see which accounts there are.";
    };
  }

  private static List<String> steps(Support support) {
    var meant = "Ask whether this was meant. If it was not, revoke the caller's keys and sessions.";
    return switch (support) {
      case TRAIL_ACCESS ->
          List.of(
              meant,
              inManagement(
                  "Give CloudTrail its access back",
                  "organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com"),
              inManagement(
                  "See that the organization's trail still has IsOrganizationTrail, and set it again"
                      + " if not",
                  "cloudtrail describe-trails"));
      case STACK_SET_ACCESS ->
          List.of(
              meant,
              inManagement(
                  "Give StackSets its access back",
                  "cloudformation activate-organizations-access"));
      case TRAIL_ADMINISTRATOR -> List.of(meant, administrators("cloudtrail.amazonaws.com"));
      case HUB_ADMINISTRATOR ->
          List.of(meant, administrators("member.org.stacksets.cloudformation.amazonaws.com"));
    };
  }

  private static String administrators(String service) {
    return inManagement(
        "See who is a delegated administrator now",
        "organizations list-delegated-administrators --service-principal " + service);
  }

  private static String inManagement(String what, String command) {
    return "%s, in the management account:%saws %s".formatted(what, Shell.LINE, command);
  }

  private static String name(CloudTrailRecord call) {
    return Plain.line(call.eventName().orElse("an unnamed call"));
  }
}
