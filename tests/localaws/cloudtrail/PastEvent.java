package localaws.cloudtrail;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;

/**
 * A management event of one account and Region as Event history keeps it.
 *
 * @param record the whole record; one of a test that cares for names alone has no more
 */
public record PastEvent(
    String account, String region, Instant at, String name, String id, Map<String, Object> record) {

  /** One of which nobody asks who made it. */
  public PastEvent(String account, String region, Instant at, String name, String id) {
    this(account, region, at, name, id, Map.of());
  }

  /** A call's record; its time is that of the record, which has whole seconds. */
  public static PastEvent of(String account, String region, Map<String, Object> record) {
    return new PastEvent(
        account,
        region,
        Instant.parse(String.valueOf(record.get("eventTime"))),
        String.valueOf(record.get("eventName")),
        String.valueOf(record.get("eventID")),
        record);
  }

  /** Whether it has this attribute (CloudTrail API Reference, LookupAttribute). */
  boolean has(String key, String value) {
    return switch (key) {
      case "EventName" -> value.equals(name);
      case "EventId" -> value.equals(id);
      case "ReadOnly" -> value.equals(String.valueOf(record.getOrDefault("readOnly", "false")));
      case "EventSource" -> value.equals(record.get("eventSource"));
      case "AccessKeyId" -> Optional.of(value).equals(accessKeyId());
      case "Username" -> value.equals(userName());
      default -> throw AwsError.notModelled("the lookup attribute " + key);
    };
  }

  private Optional<String> accessKeyId() {
    return text(identity(), "accessKeyId");
  }

  /** A user's name, a session's, or root (docs/aws-facts.md A5, inferred for sessions). */
  private String userName() {
    if ("Root".equals(identity().get("type"))) {
      return "root";
    }
    var arn = text(identity(), "arn").orElse("");
    return text(identity(), "userName").orElse(arn.substring(arn.lastIndexOf('/') + 1));
  }

  private Map<?, ?> identity() {
    return record.get("userIdentity") instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return Optional.ofNullable(map.get(key)).map(String::valueOf);
  }

  Map<String, Object> shown() {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("EventId", id);
    shown.put("EventName", name);
    shown.put("EventTime", at.toEpochMilli() / 1000.0);
    if (!record.isEmpty()) {
      shown.put("ReadOnly", String.valueOf(record.getOrDefault("readOnly", "false")));
      shown.put("EventSource", String.valueOf(record.get("eventSource")));
      shown.put("Username", userName());
      accessKeyId().ifPresent(key -> shown.put("AccessKeyId", key));
      shown.put("Resources", List.of());
      shown.put("CloudTrailEvent", json());
    }
    return shown;
  }

  private String json() {
    try {
      return JSON.std.asString(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
