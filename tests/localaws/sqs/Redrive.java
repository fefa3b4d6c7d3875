package localaws.sqs;

/**
 * Where a message goes that was received so often and never deleted (SQS Developer Guide,
 * "Dead-letter queues"); that queue's ARN.
 */
public record Redrive(String deadLetterArn, int maxReceiveCount) {

  boolean takes(Message message) {
    return message.receiveCount() >= maxReceiveCount;
  }

  /** As the queue's attribute RedrivePolicy shows it. */
  String json() {
    return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%s}"
        .formatted(deadLetterArn, maxReceiveCount);
  }
}
