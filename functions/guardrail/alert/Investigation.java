package guardrail.alert;

import guardrail.event.Actor;
import guardrail.event.CloudTrailRecord;
import guardrail.incident.Blackout;
import guardrail.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to ask about the call that broke the standard, and of whom. */
final class Investigation {
  /** What a command may hold of a record: anything else could do more than it says when pasted. */
  private static final Pattern ACCESS_KEY_ID = Pattern.compile("[A-Za-z0-9]{1,128}");

  private Investigation() {}

  /**
   * From where and when Event history is asked.
   *
   * @param from empty if nothing tells
   * @param dark whether nothing was recorded then
   */
  record Since(String region, Optional<Instant> from, boolean dark) {}

  static List<String> of(Incident incident, CloudTrailRecord call) {
    return of(
        call,
        new Since(
            incident.trail().homeRegion(),
            incident.blackout().flatMap(Blackout::from).or(call::eventTime),
            incident.blackout().isPresent()));
  }

  static List<String> of(CloudTrailRecord call, Since since) {
    var actor = call.actor();
    var steps = new ArrayList<String>();
    steps.add(
        actor
            .invokedBy()
            .map(service ->
                "Find out what makes %s do this, or it will do it again."
                    .formatted(Plain.line(service)))
            .orElseGet(() -> ask(actor)));
    actor
        .accessKeyId()
        .filter(key -> ACCESS_KEY_ID.matcher(key).matches())
        .ifPresent(key -> steps.add(whatElse(key, since)));
    return steps;
  }

  /** Nobody can take root's sessions away but by its password (IAM User Guide, root user). */
  private static String ask(Actor actor) {
    return actor.isRoot()
        ? "Ask whoever keeps root's password and MFA whether this was meant. If not, change the password, delete root's access keys and register its MFA anew."
        : "Ask %s whether this was meant. If not, take the identity's keys and sessions away."
            .formatted(Plain.line(actor.name()));
  }

  private static String whatElse(String key, Since since) {
    return ("See what else that key did%s; Event history works without a trail:"
            + "\n     aws cloudtrail lookup-events --region %s --lookup-attributes"
            + " AttributeKey=AccessKeyId,AttributeValue=%s%s")
        .formatted(
            since.dark() ? " in the dark" : "",
            since.region(),
            key,
            since.from().map(time -> " --start-time " + time).orElse(""));
  }
}
