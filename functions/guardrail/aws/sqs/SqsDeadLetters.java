package guardrail.aws.sqs;

import guardrail.aws.AwsRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A queue of dead letters in SQS, known by its URL. */
public final class SqsDeadLetters implements DeadLetters {
  private static final int HIDDEN_SECONDS = 300;

  /** So that those received first are still hidden when a person has read the last one. */
  private static final int MOST = 500;

  private final SqsClient sqs;
  private final String url;
  private final String region;

  public SqsDeadLetters(SqsClient sqs, String url, String region) {
    this.sqs = sqs;
    this.url = url;
    this.region = region;
  }

  /** Waits a second for each batch: only then are all of SQS's servers asked (long polling). */
  @Override
  public List<DeadLetter> receive() {
    var letters = new ArrayList<DeadLetter>();
    while (letters.size() < MOST) {
      var batch = AwsRefused.or("sqs:ReceiveMessage", url, region, this::batch);
      if (batch.isEmpty()) {
        break;
      }
      batch.stream().map(this::letter).forEach(letters::add);
    }
    return letters;
  }

  private List<Message> batch() {
    return sqs.receiveMessage(r ->
            r.queueUrl(url)
                .maxNumberOfMessages(10)
                .visibilityTimeout(HIDDEN_SECONDS)
                .waitTimeSeconds(1)
                .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP)
                .messageAttributeNames("All"))
        .messages();
  }

  @Override
  public void delete(DeadLetter letter) {
    AwsRefused.or(
        "sqs:DeleteMessage",
        url,
        region,
        () -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(letter.receipt())));
  }

  @Override
  public void release(DeadLetter letter) {
    AwsRefused.or(
        "sqs:ChangeMessageVisibility",
        url,
        region,
        () ->
            sqs.changeMessageVisibility(
                r -> r.queueUrl(url).receiptHandle(letter.receipt()).visibilityTimeout(0)));
  }

  private DeadLetter letter(Message message) {
    return new DeadLetter(
        url.substring(url.lastIndexOf('/') + 1),
        message.receiptHandle(),
        Instant.ofEpochMilli(
            Long.parseLong(
                message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0"))),
        message.body(),
        message.messageAttributes().entrySet().stream()
            .filter(attribute -> attribute.getValue().stringValue() != null)
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().stringValue())));
  }
}
