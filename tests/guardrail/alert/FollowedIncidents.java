package guardrail.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import guardrail.event.FollowUpMessage;
import guardrail.incident.Incident;
import java.util.Map;

/** What the guardrail's own look after a repair may find. */
final class FollowedIncidents {
  private FollowedIncidents() {}

  static Map<String, Incident> all() {
    return Map.of(
        "stopped-again-after-a-repair",
        story(Look.stopped(), Look.restarted()).play(),
        "deleted-again-after-a-repair",
        story(Look.gone(), Look.recreated()).play());
  }

  static Story story(Look... looks) {
    var body = FollowUpMessage.of(Incidents.ARN.toString());
    var message = "{\"Records\":[{\"body\":%s}]}".formatted(Hostile.quoted(body));
    return Story.of(message.getBytes(UTF_8), looks);
  }
}
