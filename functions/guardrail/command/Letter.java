package guardrail.command;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.Plain;
import guardrail.aws.sqs.DeadLetter;
import guardrail.event.CloudTrailRecord;
import guardrail.event.NotACloudTrailEvent;
import guardrail.event.Trigger;
import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.RecordedCall;
import guardrail.event.Trigger.Resync;
import guardrail.event.TriggerParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A dead letter, opened: EventBridge and the schedule leave the event itself with their reason in
 * attributes, Lambda leaves a record with the event inside (Lambda Developer Guide, "Capturing
 * records of Lambda asynchronous invocations").
 *
 * @param event what the function can be given again; empty if it is none
 */
record Letter(DeadLetter letter, Optional<String> event, String what, String why) {

  /** A record's nulls and numbers go back as they came. */
  private static final JSON EXACT =
      JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES, JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS);

  static Letter open(DeadLetter letter) {
    var body = object(letter.body());
    var inside = Optional.ofNullable(body.get("requestPayload"));
    var record = inside.isPresent();
    var event = inside.map(Letter::json).orElse(letter.body());
    var why = record ? whyLambda(body) : whyBus(letter.attributes());
    try {
      var trigger = TriggerParser.parse(event.getBytes(StandardCharsets.UTF_8));
      return new Letter(letter, Optional.of(event), words(trigger), why);
    } catch (NotACloudTrailEvent other) {
      return new Letter(
          letter, Optional.empty(), "no event, and stays: " + Plain.line(letter.body()), why);
    }
  }

  /** Two lines: which, and why it is here. */
  String shown(int number) {
    return """
    %3d. %s  %s  %s
         %s
    """
        .formatted(number, Plain.time(letter.sent()), Plain.line(letter.queue()), what, why);
  }

  private static String words(Trigger trigger) {
    return switch (trigger) {
      case Resync _ -> "Resync";
      case FollowUp _ -> "FollowUp";
      case ExemptionChanged _ -> "ExemptionChanged";
      case RecordedCall(var call) -> words(call);
    };
  }

  private static String words(CloudTrailRecord call) {
    return Plain.line(
        "%s%s by %s"
            .formatted(
                call.eventName().orElse("an unknown call"),
                call.eventTime().map(time -> " at " + Plain.time(time)).orElse(""),
                call.actor().name()));
  }

  private static String whyBus(Map<String, String> attributes) {
    var code = attributes.getOrDefault("ERROR_CODE", "no ERROR_CODE");
    return Plain.line(
        "never delivered: %s: %s"
            .formatted(code, attributes.getOrDefault("ERROR_MESSAGE", "no ERROR_MESSAGE")));
  }

  private static String whyLambda(Map<String, Object> record) {
    var context = inside(record, "requestContext");
    return Plain.line(
        "given up by Lambda: %s after %s invocations: %s"
            .formatted(
                context.getOrDefault("condition", "no condition"),
                context.getOrDefault("approximateInvokeCount", "unknown"),
                inside(record, "responsePayload")
                    .getOrDefault("errorMessage", "no error message")));
  }

  private static Map<String, Object> inside(Map<String, Object> record, String field) {
    return Optional.ofNullable(record.get(field))
        .map(value -> object(json(value)))
        .orElse(Map.of());
  }

  private static Map<String, Object> object(String json) {
    try {
      return Optional.ofNullable(EXACT.mapFrom(json)).orElse(Map.of());
    } catch (IOException none) {
      return Map.of();
    }
  }

  private static String json(Object value) {
    try {
      return EXACT.asString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
