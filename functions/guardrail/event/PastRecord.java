package guardrail.event;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;

/** A record as CloudTrail's own Event history shows it: without EventBridge's envelope. */
public final class PastRecord {
  private PastRecord() {}

  /** The call that it is of; one without a single known field if it cannot be read. */
  public static CloudTrailRecord parse(String json) {
    return TriggerParser.call(Map.of(), fields(json));
  }

  /** The record as a tree; empty if it cannot be read. */
  public static Map<String, Object> fields(String json) {
    try {
      return Json.object(JSON.std.anyFrom(json));
    } catch (IOException unreadable) {
      return Map.of();
    }
  }
}
