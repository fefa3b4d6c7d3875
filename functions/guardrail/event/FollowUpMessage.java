package guardrail.event;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Trigger.FollowUp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the guardrail sends itself, to be delivered later: the trail that it repaired. What was
 * found and told is in the ledger.
 */
public final class FollowUpMessage {
  private static final String TRAIL = "followUp";

  private FollowUpMessage() {}

  /** The body of the message. */
  public static String of(String trailArn) {
    return Json.write(Map.of(TRAIL, trailArn));
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
      return Json.text(Json.object(JSON.std.anyFrom(body)), TRAIL).map(FollowUp::new);
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }
}
