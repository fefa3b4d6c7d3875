package localaws.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import localaws.AwsError;
import localaws.Operation;
import localaws.Published;
import localaws.Request;
import localaws.kms.Keys;

/** Refuses what SNS refuses, so that an alert that would be lost fails here (SNS API, Publish). */
record Publish(Topics topics, Keys keys) implements Operation {
  private static final int MAX_BYTES = 262_144;

  @Override
  public Map<String, Object> answer(Request request) {
    var topic = topics.asked(request);
    var message = request.text("Message").orElse("");
    require(!message.isEmpty(), "Empty message");
    request.text("Subject").ifPresent(Publish::checkSubject);
    request.text("MessageStructure").ifPresent(structure -> checkStructure(structure, message));
    var attributes = attributes(request);
    require(size(message) + attributeBytes(attributes) <= MAX_BYTES, "Message too long");
    topic.customersKey().ifPresent(this::checkKey);
    topics.accept(
        new Published(
            topic.arn(),
            request.text("Subject"),
            message,
            request.text("MessageStructure"),
            attributes,
            request.at()));
    return Map.of("MessageId", UUID.randomUUID().toString());
  }

  private void checkKey(String keyId) {
    var key =
        keys.resolve(keyId)
            .flatMap(keys::find)
            .orElseThrow(() -> AwsError.refused("KMSNotFound", "Key " + keyId + " does not exist"));
    switch (key.state()) {
      case ENABLED -> {}
      case DISABLED -> throw AwsError.refused("KMSDisabled", key.arn() + " is disabled.");
      case PENDING_DELETION ->
          throw AwsError.refused("KMSInvalidState", key.arn() + " is pending deletion.");
    }
  }

  private static void checkSubject(String subject) {
    var fits = !subject.isEmpty() && subject.length() < 100;
    var printable = subject.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    require(fits && printable && !subject.startsWith(" "), "Subject");
  }

  private static void checkStructure(String structure, String message) {
    require(structure.equals("json"), "MessageStructure");
    try {
      var parsed = JSON.std.anyFrom(message);
      var entry = parsed instanceof Map<?, ?> map ? map.get("default") : null;
      require(entry instanceof String, "Message Structure - No default entry in JSON message body");
    } catch (IOException e) {
      throw invalid("Message Structure - JSON message body failed to parse");
    }
  }

  @SuppressWarnings("unchecked") // the wire's maps have string keys
  private static Map<String, Object> attributes(Request request) {
    var attributes = request.members().get("MessageAttributes");
    return attributes instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** Name, type and value count (SNS Developer Guide, message attributes). */
  private static int attributeBytes(Map<String, Object> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(attribute ->
            size(attribute.getKey())
                + ((Map<?, ?>) attribute.getValue())
                    .values().stream().mapToInt(value -> size(value.toString())).sum())
        .sum();
  }

  private static int size(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw invalid(reason);
    }
  }

  private static AwsError invalid(String reason) {
    return AwsError.refused("InvalidParameter", "Invalid parameter: " + reason);
  }
}
