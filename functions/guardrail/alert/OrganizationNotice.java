package guardrail.alert;

import guardrail.event.CloudTrailRecord;
import guardrail.organization.OrganizationNews.Support;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what was taken away from under the guardrail, and which events were not believed. */
public final class OrganizationNotice {
  private static final String COMMAND = "\n     ";

  private OrganizationNotice() {}

  /** Somebody took away what the guardrail or the organization's trail stands on. */
  public static Alert weakened(CloudTrailRecord call, Support support, Instant now) {
    var facts = facts(call);
    facts.put("support", support.name());
    return new Notice(
            "ORGANIZATION_WEAKENED",
            severity(support),
            "ORGANIZATION WEAKENED: %s by %s"
                .formatted(name(call), Plain.line(call.actor().name())),
            "Somebody called %s in the organization's management account. %s"
                .formatted(name(call), meaning(support)),
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
            "EVENT_REFUSED",
            Severity.MEDIUM,
            "EVENT REFUSED: it " + Plain.line(why),
            "An event about the organization was not believed: it %s. Nothing was touched."
                .formatted(Plain.line(why)),
            Optional.empty(),
            call.map(OrganizationNotice::sections).orElseGet(Map::of),
            List.of(
                "Find out who can put events on the guardrail's event bus, call its functions or"
                    + " write to its queue, for AWS did not send this event."),
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
          "CloudTrail has no access to the organization any more, so an organization trail records"
              + " its members no longer.";
      case STACK_SET_ACCESS ->
          "StackSets has no access to the organization any more, so new accounts do not get the"
              + " guardrail's role.";
      case TRAIL_ADMINISTRATOR ->
          "Who may change the organization's trail beside the management account has changed.";
      case HUB_ADMINISTRATOR ->
          "A delegated administrator was taken away. If it is the guardrail's own account, the"
              + " guardrail knows no accounts any more.";
    };
  }

  private static List<String> steps(Support support) {
    var first = "Ask whether this was meant. If not, take the identity's keys and sessions away.";
    return switch (support) {
      case TRAIL_ACCESS ->
          List.of(
              first,
              "Give CloudTrail its access back, in the management account:"
                  + COMMAND
                  + "aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com",
              "See that the organization's trail is still one, and records:"
                  + COMMAND
                  + "aws cloudtrail describe-trails");
      case STACK_SET_ACCESS ->
          List.of(
              first,
              "Give StackSets its access back, in the management account:"
                  + COMMAND
                  + "aws cloudformation activate-organizations-access");
      case TRAIL_ADMINISTRATOR ->
          List.of(
              first,
              "See who administers it now, in the management account:"
                  + COMMAND
                  + "aws organizations list-delegated-administrators --service-principal cloudtrail.amazonaws.com");
      case HUB_ADMINISTRATOR ->
          List.of(
              first,
              "See who administers StackSets now, in the management account:"
                  + COMMAND
                  + "aws organizations list-delegated-administrators --service-principal member.org.stacksets.cloudformation.amazonaws.com");
    };
  }

  private static String name(CloudTrailRecord call) {
    return Plain.line(call.eventName().orElse("an unnamed call"));
  }
}
