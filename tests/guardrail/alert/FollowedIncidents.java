package guardrail.alert;

import static guardrail.event.Trigger.FollowUp.Awaited.DELIVERY;
import static java.nio.charset.StandardCharsets.UTF_8;

import guardrail.event.FollowUpMessage;
import java.util.Map;

/** What the guardrail's own look after a repair may find. */
final class FollowedIncidents {
  private FollowedIncidents() {}

  static Map<String, Story> all() {
    return Map.of(
        "stopped-again-after-a-repair",
        story(Look.stopped(), Look.restarted()),
        "deleted-again-after-a-repair",
        story(Look.gone(), Look.recreated()));
  }

  static Story story(Look... looks) {
    var body = FollowUpMessage.of(Incidents.ARN.toString(), DELIVERY);
    var message = "{\"Records\":[{\"body\":%s}]}".formatted(Hostile.quoted(body));
    return Story.of(message.getBytes(UTF_8), looks);
  }
}
