package guardrail.event;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Trigger.RecordedCall;
import guardrail.event.Trigger.Resync;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the event that woke the function: the schedule's, a CloudTrail record's, or a follow-up.
 */
public final class TriggerParser {
  private static final String EXAMPLE =
      "expected an EventBridge event with detail-type \"AWS API Call via CloudTrail\" and the record"
          + " as its detail, or {\"detail-type\": \"Guardrail Resync\"}";

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private TriggerParser() {}

  /**
   * Reads one event.
   *
   * @param json the event as Lambda hands it over, UTF-8
   * @throws NotACloudTrailEvent if it is neither a record nor the schedule's
   */
  public static Trigger parse(byte[] json) {
    var event = object(json);
    var detailType = Json.text(event, "detail-type").orElse("");
    if (detailType.equals("Guardrail Resync") || detailType.equals("Scheduled Event")) {
      return new Resync();
    }
    var followUp = FollowUpMessage.read(event);
    if (followUp.isPresent()) {
      return followUp.get();
    }
    var exemption = ExemptionEvent.read(event);
    if (exemption.isPresent()) {
      return exemption.get();
    }
    var detail = Json.object(event, "detail");
    if (!detailType.endsWith(" via CloudTrail") && !isRecordOfAws(event, detail)) {
      throw new NotACloudTrailEvent(
          "Not a CloudTrail event: detail-type is %s; %s"
              .formatted(
                  detailType.isEmpty() ? "missing" : '"' + brief(detailType) + '"', EXAMPLE));
    }
    return new RecordedCall(call(event, detail));
  }

  /** A record that lacks its detail-type, or has an odd one, is a record all the same. */
  private static boolean isRecordOfAws(Map<String, Object> event, Map<String, Object> detail) {
    return Json.text(detail, "eventName").isPresent()
        && Json.text(event, "source").map(source -> source.startsWith("aws.")).orElse(true);
  }

  static CloudTrailRecord call(Map<String, Object> event, Map<String, Object> detail) {
    return new CloudTrailRecord(
        Json.text(event, "account"),
        Json.text(detail, "recipientAccountId"),
        Json.text(detail, "eventID"),
        Json.text(detail, "eventSource"),
        Json.text(detail, "eventName"),
        time(detail, "eventTime").or(() -> time(event, "time")),
        Json.text(detail, "awsRegion").or(() -> Json.text(event, "region")),
        Json.text(detail, "errorCode"),
        Json.text(detail, "errorMessage"),
        Json.object(detail, "requestParameters"),
        resources(detail),
        ActorParser.parse(detail));
  }

  private static List<String> resources(Map<String, Object> detail) {
    return detail.get("resources") instanceof List<?> list
        ? list.stream().flatMap(one -> Json.text(Json.object(one), "ARN").stream()).toList()
        : List.of();
  }

  /** Some services write display dates; a time that cannot be, or be read, is not known. */
  private static Optional<Instant> time(Map<String, Object> object, String field) {
    try {
      return Json.text(object, field)
          .map(Instant::parse)
          .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(LAST));
    } catch (DateTimeException anotherFormat) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> object(byte[] json) {
    @Nullable Object event;
    try {
      event = JSON.std.anyFrom(json);
    } catch (IOException unreadable) {
      throw new NotACloudTrailEvent(
          "Not a CloudTrail event: %s is not JSON; %s"
              .formatted('"' + brief(new String(json, StandardCharsets.UTF_8)) + '"', EXAMPLE));
    }
    if (!(event instanceof Map<?, ?>)) {
      throw new NotACloudTrailEvent("Not a CloudTrail event: not a JSON object; " + EXAMPLE);
    }
    return Json.object(event);
  }

  private static String brief(String text) {
    var line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 60 ? line : line.substring(0, 60) + "...";
  }
}
