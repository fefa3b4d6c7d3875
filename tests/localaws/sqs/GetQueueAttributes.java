package localaws.sqs;

import java.util.Map;
import java.util.TreeMap;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** Answers nothing that is not asked for by name or "All" (SQS API, GetQueueAttributes). */
record GetQueueAttributes(Queues queues) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var queue = queues.asked(request);
    var messages = queue.messages(request.at());
    var visible = messages.stream().filter(message -> message.isVisible(request.at())).count();
    var known = new TreeMap<String, String>();
    known.put("QueueArn", queue.arn());
    known.put("ApproximateNumberOfMessages", String.valueOf(visible));
    known.put("ApproximateNumberOfMessagesNotVisible", String.valueOf(messages.size() - visible));
    known.put("ApproximateNumberOfMessagesDelayed", "0");
    known.put("VisibilityTimeout", String.valueOf(queue.visibility().toSeconds()));
    known.put("MessageRetentionPeriod", String.valueOf(queue.retention().toSeconds()));
    var asked = request.list("AttributeNames");
    for (var name : asked) {
      if (!name.equals("All") && !known.containsKey(name)) {
        throw AwsError.notModelled("the queue attribute " + name);
      }
    }
    if (!asked.contains("All")) {
      known.keySet().removeIf(name -> !asked.contains(name));
    }
    return known.isEmpty() ? Map.of() : Map.of("Attributes", known);
  }
}
