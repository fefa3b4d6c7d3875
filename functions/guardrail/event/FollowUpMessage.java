package guardrail.event;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the guardrail sends itself, to be delivered later: the trail that it repaired, is to repair
 * or found exempt. What was found and told is in the ledger.
 */
public final class FollowUpMessage {
  private static final String TRAIL = "followUp";
  private static final String EXEMPT = "exempt";
  private static final String REPAIR = "repair";

  private FollowUpMessage() {}

  /** The body of the message. */
  public static String of(String trailArn, Awaited awaited) {
    return Json.write(
        switch (awaited) {
          case DELIVERY -> Map.of(TRAIL, trailArn);
          case END_OF_EXEMPTION -> Map.of(EXEMPT, trailArn);
          case REPAIR -> Map.of(REPAIR, trailArn);
        });
  }

  /**
   * Reads what Lambda hands over from a queue, one message at a time (template.yaml, FollowUps).
   */
  static Optional<FollowUp> read(Map<String, Object> event) {
    return event.get("Records") instanceof List<?> records && records.size() == 1
        ? Json.text(Json.object(records.getFirst()), "body").flatMap(FollowUpMessage::body)
        : Optional.empty();
  }

  private static Optional<FollowUp> body(String body) {
    try {
      var message = Json.object(JSON.std.anyFrom(body));
      return Json.text(message, TRAIL)
          .map(FollowUp::new)
          .or(() ->
              Json.text(message, EXEMPT).map(arn -> new FollowUp(arn, Awaited.END_OF_EXEMPTION)))
          .or(() -> Json.text(message, REPAIR).map(arn -> new FollowUp(arn, Awaited.REPAIR)));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }
}
