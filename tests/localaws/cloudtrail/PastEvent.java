package localaws.cloudtrail;

import java.time.Instant;
import java.util.Map;

/** A management event of one account and Region as Event history keeps it. */
public record PastEvent(String account, String region, Instant at, String name, String id) {

  Map<String, Object> shown() {
    return Map.of("EventId", id, "EventName", name, "EventTime", at.toEpochMilli() / 1000.0);
  }
}
