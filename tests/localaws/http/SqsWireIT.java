package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

class SqsWireIT {
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/111122223333/letters";

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final SqsClient sqs = served.client(SqsClient.builder());

  @BeforeEach
  void makeTheQueue() {
    var arn = "arn:aws:sqs:eu-central-1:111122223333:letters";
    world.run(
        state -> state.queues().create(URL, arn, Duration.ofSeconds(30), Duration.ofDays(14)));
  }

  @Test
  void the_sdk_sends_and_receives_a_message_and_finds_its_digests_right() {
    var attributes =
        Map.of(
            "kind", MessageAttributeValue.builder().dataType("String").stringValue("ü").build(),
            "bytes",
                MessageAttributeValue.builder()
                    .dataType("Binary")
                    .binaryValue(SdkBytes.fromUtf8String("ß"))
                    .build());
    sqs.sendMessage(
        send -> send.queueUrl(URL).messageBody("{\"ü\":1}").messageAttributes(attributes));

    var message = receive();

    assertThat(message.body()).isEqualTo("{\"ü\":1}");
    assertThat(message.messageAttributes()).isEqualTo(attributes);
    assertThat(message.attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")
        .containsEntry(
            MessageSystemAttributeName.SENT_TIMESTAMP, String.valueOf(Sample.NOON.toEpochMilli()));
  }

  @Test
  void the_sdk_gives_a_message_back_and_deletes_it() {
    sqs.sendMessage(send -> send.queueUrl(URL).messageBody("one"));
    var first = receive();
    sqs.changeMessageVisibility(
        change -> change.queueUrl(URL).receiptHandle(first.receiptHandle()).visibilityTimeout(0));
    assertThat(visible()).isEqualTo("1");

    var second = receive();
    sqs.deleteMessage(delete -> delete.queueUrl(URL).receiptHandle(second.receiptHandle()));

    assertThat(world.messages(URL)).isEmpty();
    assertThat(sqs.receiveMessage(get -> get.queueUrl(URL)).messages()).isEmpty();
  }

  @Test
  void the_sdk_sends_a_batch_and_learns_which_of_it_failed() {
    var entries = List.of(entry("a", "ü", 0), entry("b", "late", 60), entry("c", "never", 901));

    var answer = sqs.sendMessageBatch(send -> send.queueUrl(URL).entries(entries));

    assertThat(answer.successful())
        .extracting(SendMessageBatchResultEntry::id)
        .containsExactly("a", "b");
    assertThat(answer.failed())
        .singleElement()
        .satisfies(failed -> {
          assertThat(failed.id()).isEqualTo("c");
          assertThat(failed.code()).isEqualTo("InvalidParameterValue");
          assertThat(failed.senderFault()).isTrue();
        });
    assertThat(receive().body()).isEqualTo("ü");
  }

  @Test
  void the_sdk_reads_what_is_wrong_with_a_whole_batch() {
    var twice = List.of(entry("a", "x", 0), entry("a", "y", 0));

    assertThatExceptionOfType(BatchEntryIdsNotDistinctException.class)
        .isThrownBy(() -> sqs.sendMessageBatch(send -> send.queueUrl(URL).entries(twice)));
  }

  @Test
  void the_sdk_reads_the_modelled_errors() {
    var absent =
        catchThrowableOfType(
            QueueDoesNotExistException.class,
            () -> sqs.receiveMessage(get -> get.queueUrl(URL + "2")));
    var invalid =
        catchThrowableOfType(
            ReceiptHandleIsInvalidException.class,
            () -> sqs.deleteMessage(delete -> delete.queueUrl(URL).receiptHandle("x")));

    assertThat(absent.awsErrorDetails().errorCode())
        .isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    assertThat(invalid.statusCode()).isEqualTo(400);
  }

  private static SendMessageBatchRequestEntry entry(String id, String body, int delay) {
    return SendMessageBatchRequestEntry.builder()
        .id(id)
        .messageBody(body)
        .delaySeconds(delay)
        .build();
  }

  private Message receive() {
    return sqs.receiveMessage(get ->
            get.queueUrl(URL)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"))
        .messages()
        .getFirst();
  }

  private String visible() {
    return sqs.getQueueAttributes(get ->
            get.queueUrl(URL).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        .attributes()
        .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "");
  }
}
