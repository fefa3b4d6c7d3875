package localaws.sqs;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** An old receipt handle succeeds and may delete nothing (SQS API, DeleteMessage): here, never. */
record DeleteMessage(Queues queues) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var queue = queues.asked(request);
    Receipt.of(request).of(queue).ifPresent(queue::remove);
    return Map.of();
  }
}
