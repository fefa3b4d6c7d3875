package localaws.sqs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** Gives only those attributes that were asked for, and never waits (SQS API, ReceiveMessage). */
record ReceiveMessage(Queues queues) implements Operation {
  private static final int LONGEST = 43_200;

  @Override
  public Map<String, Object> answer(Request request) {
    request.only(
        "QueueUrl",
        "AttributeNames",
        "MessageSystemAttributeNames",
        "MessageAttributeNames",
        "MaxNumberOfMessages",
        "VisibilityTimeout",
        "WaitTimeSeconds");
    var queue = queues.asked(request);
    var most = Queues.number(request, "MaxNumberOfMessages", 1, 1, 10);
    var byDefault = Math.toIntExact(queue.visibility().toSeconds());
    var hidden = Queues.number(request, "VisibilityTimeout", byDefault, 0, LONGEST);
    var received = queues.receive(queue, most, Duration.ofSeconds(hidden), request.at());
    return received.isEmpty()
        ? Map.of()
        : Map.of("Messages", received.stream().map(message -> shown(message, request)).toList());
  }

  private static Map<String, Object> shown(Message message, Request request) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("MessageId", message.id());
    shown.put("ReceiptHandle", message.receipt().handle());
    shown.put("MD5OfBody", Md5.of(message.body()));
    shown.put("Body", message.body());
    var system = new LinkedHashMap<String, Object>(message.system());
    system
        .keySet()
        .removeIf(name ->
            !asks(request.list("AttributeNames"), name)
                && !asks(request.list("MessageSystemAttributeNames"), name));
    if (!system.isEmpty()) {
      shown.put("Attributes", system);
    }
    var own = new LinkedHashMap<>(message.attributes());
    own.keySet().removeIf(name -> !asks(request.list("MessageAttributeNames"), name));
    if (!own.isEmpty()) {
      shown.put("MessageAttributes", own);
      shown.put("MD5OfMessageAttributes", Md5.of(own));
    }
    return shown;
  }

  private static boolean asks(List<?> names, String name) {
    return names.contains("All") || names.contains(name);
  }
}
