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
    var delayed = messages.stream().filter(message -> message.isDelayed(request.at())).count();
    var inFlight = messages.size() - visible - delayed;
    var known = new TreeMap<String, String>();
    known.put("QueueArn", queue.arn());
    known.put("ApproximateNumberOfMessages", String.valueOf(visible));
    known.put("ApproximateNumberOfMessagesNotVisible", String.valueOf(inFlight));
    known.put("ApproximateNumberOfMessagesDelayed", String.valueOf(delayed));
    known.put("VisibilityTimeout", String.valueOf(queue.visibility().toSeconds()));
    known.put("MessageRetentionPeriod", String.valueOf(queue.retention().toSeconds()));
    queue.redrive().ifPresent(redrive -> known.put("RedrivePolicy", redrive.json()));
    var asked = request.list("AttributeNames");
    for (var name : asked) {
      if (!name.equals("All") && !name.equals("RedrivePolicy") && !known.containsKey(name)) {
        throw AwsError.notModelled("the queue attribute " + name);
      }
    }
    if (!asked.contains("All")) {
      known.keySet().removeIf(name -> !asked.contains(name));
    }
    return known.isEmpty() ? Map.of() : Map.of("Attributes", known);
  }
}
