package localaws.sqs;

import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** Only for a message in flight; zero gives it back at once (SQS API, ChangeMessageVisibility). */
record ChangeMessageVisibility(Queues queues) implements Operation {
  private static final int LONGEST = 43_200;

  @Override
  public Map<String, Object> answer(Request request) {
    var queue = queues.asked(request);
    request.required("VisibilityTimeout");
    var seconds = Queues.number(request, "VisibilityTimeout", 0, 0, LONGEST);
    var message =
        Receipt.of(request)
            .of(queue)
            .filter(found -> !found.isVisible(request.at()))
            .orElseThrow(() ->
                AwsError.refused(
                    "MessageNotInflight", "The message referred to is not in flight."));
    queue.change(message, found -> found.hiddenUntil(request.at().plusSeconds(seconds)));
    return Map.of();
  }
}
