package localaws.sqs;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.SettableClock;
import localaws.World;
import org.junit.jupiter.api.Test;

class QueuesTest {
  private static final String URL =
      "https://sqs.eu-central-1.amazonaws.com/111122223333/dead-letters";
  private static final String ARN = "arn:aws:sqs:eu-central-1:111122223333:dead-letters";

  private final SettableClock clock = new SettableClock(Sample.NOON);
  private final World world = Sample.world(clock);

  QueuesTest() {
    world.run(
        state -> state.queues().create(URL, ARN, Duration.ofSeconds(30), Duration.ofDays(14)));
  }

  @Test
  void a_received_message_is_hidden_until_its_time_is_over() {
    send("one");

    assertThat(bodies(receive(Map.of()))).containsExactly("one");
    assertThat(receive(Map.of())).isEmpty();
    assertThat(counts()).isEqualTo("0 visible, 1 in flight");

    clock.advance(Duration.ofSeconds(30));

    assertThat(counts()).isEqualTo("1 visible, 0 in flight");
    var again = receive(Map.of("AttributeNames", List.of("All")));
    assertThat(again.getFirst().get("Attributes"))
        .isEqualTo(
            Map.of(
                "SenderId", String.valueOf(ADMIN.userIdentity().get("principalId")),
                "SentTimestamp", millis(Duration.ZERO),
                "ApproximateReceiveCount", "2",
                "ApproximateFirstReceiveTimestamp", millis(Duration.ZERO)));
  }

  @Test
  void gives_no_more_messages_and_no_other_attributes_than_were_asked_for() {
    var kind = Map.of("DataType", "String", "StringValue", "event");
    call("SendMessage", Map.of("MessageBody", "one", "MessageAttributes", Map.of("kind", kind)));
    send("two");
    send("three");

    var first = receive(Map.of());
    var rest = receive(Map.of("MaxNumberOfMessages", 10, "MessageAttributeNames", List.of("kind")));

    assertThat(first).hasSize(1);
    assertThat(bodies(rest)).containsExactly("two", "three");
    assertThat(first.getFirst()).doesNotContainKeys("Attributes", "MessageAttributes");
    assertThat(rest.getFirst()).doesNotContainKey("MessageAttributes");
    clock.advance(Duration.ofSeconds(30));
    assertThat(receive(Map.of("MessageAttributeNames", List.of("All"))).getFirst())
        .containsEntry("MessageAttributes", Map.of("kind", kind));
  }

  @Test
  void a_message_is_deleted_by_its_latest_receipt_only() {
    send("one");
    var old = receive(Map.of("VisibilityTimeout", 0)).getFirst();
    var latest = receive(Map.of()).getFirst();

    call("DeleteMessage", handle(old));
    assertThat(world.messages(URL)).hasSize(1);

    call("DeleteMessage", handle(latest));
    assertThat(world.messages(URL)).isEmpty();
    call("DeleteMessage", handle(latest));
    assertThat(refusal("DeleteMessage", Map.of("ReceiptHandle", "x")))
        .isEqualTo("ReceiptHandleIsInvalid");
  }

  @Test
  void a_message_can_be_given_back_or_kept_for_longer() {
    send("one");
    var received = new HashMap<>(handle(receive(Map.of()).getFirst()));

    received.put("VisibilityTimeout", 60);
    call("ChangeMessageVisibility", received);
    clock.advance(Duration.ofSeconds(59));
    assertThat(receive(Map.of())).isEmpty();

    received.put("VisibilityTimeout", 0);
    call("ChangeMessageVisibility", received);
    assertThat(refusal("ChangeMessageVisibility", received)).isEqualTo("MessageNotInflight");
    assertThat(receive(Map.of())).hasSize(1);
  }

  @Test
  void a_message_is_not_kept_for_ever() {
    send("one");

    clock.advance(Duration.ofDays(14).plusSeconds(1));

    assertThat(counts()).isEqualTo("0 visible, 0 in flight");
  }

  @Test
  void refuses_what_sqs_refuses() {
    assertThat(refusal("ReceiveMessage", Map.of("MaxNumberOfMessages", 11)))
        .isEqualTo("InvalidParameterValue");
    assertThat(refusal("ReceiveMessage", Map.of("VisibilityTimeout", 43_201)))
        .isEqualTo("InvalidParameterValue");
    assertThat(refusal("SendMessage", Map.of("MessageBody", ""))).isEqualTo("MissingParameter");
    assertThat(refusal("SendMessage", Map.of("MessageBody", "ü".repeat(524_289))))
        .isEqualTo("InvalidParameterValue");
    send("x".repeat(1_048_576));
  }

  @Test
  void a_queue_that_is_gone_answers_nothing() {
    world.run(state -> state.queues().remove(URL));

    for (var operation :
        List.of("SendMessage", "ReceiveMessage", "DeleteMessage", "GetQueueAttributes")) {
      assertThat(refusal(operation, Map.of())).isEqualTo("QueueDoesNotExist");
    }
  }

  private static String millis(Duration since) {
    return String.valueOf(Sample.NOON.plus(since).toEpochMilli());
  }

  private void send(String body) {
    call("SendMessage", Map.of("MessageBody", body));
  }

  private String counts() {
    var answer = call("GetQueueAttributes", Map.of("AttributeNames", List.of("All")));
    var attributes = (Map<?, ?>) answer.getOrDefault("Attributes", Map.of());
    return "%s visible, %s in flight"
        .formatted(
            attributes.get("ApproximateNumberOfMessages"),
            attributes.get("ApproximateNumberOfMessagesNotVisible"));
  }

  @SuppressWarnings("unchecked") // an answer's messages are maps with string keys
  private List<Map<String, Object>> receive(Map<String, Object> members) {
    var answer = call("ReceiveMessage", members);
    return (List<Map<String, Object>>) answer.getOrDefault("Messages", List.of());
  }

  private static List<Object> bodies(List<Map<String, Object>> messages) {
    return messages.stream().map(message -> message.getOrDefault("Body", "")).toList();
  }

  private static Map<String, Object> handle(Map<String, Object> message) {
    return Map.of("ReceiptHandle", message.getOrDefault("ReceiptHandle", ""));
  }

  private Map<String, Object> call(String operation, Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("QueueUrl", URL);
    return world.call(ADMIN, "sqs", operation, all);
  }

  private String refusal(String operation, Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> call(operation, members)).code();
  }
}
