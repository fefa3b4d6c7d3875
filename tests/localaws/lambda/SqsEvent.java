package localaws.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A batch as a function gets it (Lambda Developer Guide, "Using Lambda with Amazon SQS"): what
 * ReceiveMessage answers, under other names.
 */
record SqsEvent(QueueSource source, List<Map<String, Object>> messages) {

  String json() {
    try {
      return JSON.std.asString(Map.of("Records", messages.stream().map(this::asRecord).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that the function may answer with. */
  List<String> ids() {
    return messages.stream().map(message -> text(message, "MessageId")).toList();
  }

  static String text(Map<String, Object> message, String member) {
    return String.valueOf(message.get(member));
  }

  private Map<String, Object> asRecord(Map<String, Object> message) {
    var asRecord = new LinkedHashMap<String, Object>();
    asRecord.put("messageId", text(message, "MessageId"));
    asRecord.put("receiptHandle", text(message, "ReceiptHandle"));
    asRecord.put("body", text(message, "Body"));
    asRecord.put("attributes", message.getOrDefault("Attributes", Map.of()));
    asRecord.put("messageAttributes", attributes(message.get("MessageAttributes")));
    asRecord.put("md5OfBody", text(message, "MD5OfBody"));
    Optional.ofNullable(message.get("MD5OfMessageAttributes"))
        .ifPresent(md5 -> asRecord.put("md5OfMessageAttributes", md5));
    asRecord.put("eventSource", "aws:sqs");
    asRecord.put("eventSourceARN", source.queueArn());
    asRecord.put("awsRegion", source.region());
    return asRecord;
  }

  private static Map<String, Object> attributes(@Nullable Object given) {
    var attributes = new LinkedHashMap<String, Object>();
    if (given instanceof Map<?, ?> map) {
      map.forEach((name, value) -> attributes.put(name.toString(), attribute((Map<?, ?>) value)));
    }
    return attributes;
  }

  private static Map<String, Object> attribute(Map<?, ?> given) {
    var attribute = new LinkedHashMap<String, Object>();
    given.forEach((member, value) -> attribute.put(lowerCamel(member.toString()), value));
    attribute.put("stringListValues", List.of());
    attribute.put("binaryListValues", List.of());
    return attribute;
  }

  private static String lowerCamel(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
