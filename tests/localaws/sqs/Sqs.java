package localaws.sqs;

import java.util.List;
import localaws.Operation;

/** SQS's operations. */
public final class Sqs {
  private Sqs() {}

  public static List<Operation> operations(Queues queues) {
    return List.of(
        new SendMessage(queues),
        new SendMessageBatch(queues),
        new ReceiveMessage(queues),
        new DeleteMessage(queues),
        new ChangeMessageVisibility(queues),
        new GetQueueAttributes(queues));
  }
}
