package localaws.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** At most one mebibyte with its attributes, at most ten of these (SQS Developer Guide, quotas). */
record SendMessage(Queues queues) implements Operation {
  static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_ATTRIBUTES = 10;
  private static final int LONGEST_DELAY = 900;

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("QueueUrl", "MessageBody", "MessageAttributes", "DelaySeconds");
    return send(queues.asked(request), request);
  }

  /** The request is one message's: of this operation, or of an entry of a batch. */
  static Map<String, Object> send(Queue queue, Request request) {
    var body = request.text("MessageBody").orElse("");
    if (body.isEmpty()) {
      throw AwsError.refused(
          "MissingParameter", "The request must contain the parameter MessageBody.");
    }
    var attributes = request.map("MessageAttributes");
    if (bytes(request) > MOST_BYTES) {
      throw AwsError.refused(
          "InvalidParameterValue",
          "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.");
    }
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw AwsError.refused(
          "InvalidParameterValue",
          "Number of message attributes [" + attributes.size() + "] exceeds the allowed maximum.");
    }
    var delay = Queues.number(request, "DelaySeconds", 0, 0, LONGEST_DELAY);
    var visible = request.at().plusSeconds(delay);
    var sender = String.valueOf(request.caller().userIdentity().get("principalId"));
    var message = queue.add(Message.sent(body, attributes, sender, request.at(), visible));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("MessageId", message.id());
    answer.put("MD5OfMessageBody", Md5.of(body));
    if (!attributes.isEmpty()) {
      answer.put("MD5OfMessageAttributes", Md5.of(attributes));
    }
    return answer;
  }

  static int bytes(Request message) {
    return bytes(message.text("MessageBody").orElse("")) + bytes(message.map("MessageAttributes"));
  }

  /** Name, type and value count. */
  private static int bytes(Map<?, ?> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(attribute ->
            bytes(attribute.getKey())
                + ((Map<?, ?>) attribute.getValue())
                    .values().stream().mapToInt(SendMessage::bytes).sum())
        .sum();
  }

  private static int bytes(Object text) {
    return text.toString().getBytes(UTF_8).length;
  }
}
