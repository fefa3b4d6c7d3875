package guardrail.dossier;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Json;
import java.io.IOException;
import java.util.List;

/** What Lambda hands over from a queue, one message at a time (template.yaml, Dossiers). */
public final class QueueMessage {
  private QueueMessage() {}

  /**
   * The message's body.
   *
   * @throws NotAnInquiry if it is no event of a queue, or one of several messages
   */
  public static String body(byte[] event) {
    try {
      if (Json.object(JSON.std.anyFrom(event)).get("Records") instanceof List<?> records
          && records.size() == 1) {
        return Json.text(Json.object(records.getFirst()), "body").orElse("");
      }
    } catch (IOException unreadable) {
      throw new NotAnInquiry("the event is no JSON");
    }
    throw new NotAnInquiry("the event has not one message of a queue");
  }
}
