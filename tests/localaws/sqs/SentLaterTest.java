package localaws.sqs;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Sample;
import localaws.SettableClock;
import localaws.World;
import org.junit.jupiter.api.Test;

/** Messages that come later than they were sent, and those that come once too often. */
class SentLaterTest {
  private static final String PREFIX = "https://sqs.eu-central-1.amazonaws.com/111122223333/";
  private static final String URL = PREFIX + "accounts";
  private static final String DEAD = PREFIX + "failed";
  private static final String ARN = "arn:aws:sqs:eu-central-1:111122223333:";

  private final SettableClock clock = new SettableClock(Sample.NOON);
  private final World world = Sample.world(clock);

  SentLaterTest() {
    world.run(state -> {
      var minute = Duration.ofMinutes(1);
      var days = Duration.ofDays(14);
      var redrive = Optional.of(new Redrive(ARN + "failed", 2));
      state.queues().create(URL, ARN + "accounts", minute, days, redrive);
      state.queues().create(DEAD, ARN + "failed", minute, days);
    });
  }

  @Test
  void a_delayed_message_is_neither_visible_nor_in_flight_before_its_time() {
    call("SendMessage", Map.of("MessageBody", "later", "DelaySeconds", 900));
    call("SendMessage", Map.of("MessageBody", "now", "DelaySeconds", 0));

    assertThat(receive()).containsExactly("now");
    assertThat(counts()).containsExactly("0", "1", "1");

    clock.advance(Duration.ofSeconds(899));
    assertThat(receive()).containsExactly("now");

    clock.advance(Duration.ofSeconds(1));
    assertThat(receive()).containsExactly("later");
    assertThat(counts()).containsExactly("0", "2", "0");
  }

  @Test
  void no_message_is_delayed_for_longer_than_a_quarter_of_an_hour() {
    for (var seconds : List.of(-1, 901)) {
      assertThat(refusal("SendMessage", Map.of("MessageBody", "x", "DelaySeconds", seconds)))
          .isEqualTo("InvalidParameterValue");
    }
  }

  @Test
  void what_was_received_too_often_goes_to_the_dead_letters_at_the_next_receipt() {
    call("SendMessage", Map.of("MessageBody", "poison"));
    receive();
    clock.advance(Duration.ofMinutes(1));
    receive();
    clock.advance(Duration.ofMinutes(1));
    assertThat(world.messages(DEAD)).isEmpty();

    assertThat(receive()).isEmpty();

    assertThat(world.messages(URL)).isEmpty();
    assertThat(world.messages(DEAD)).extracting(Message::body).containsExactly("poison");
  }

  @Test
  void a_message_in_flight_for_the_last_time_is_not_dead_yet() {
    call("SendMessage", Map.of("MessageBody", "slow"));
    receive();
    clock.advance(Duration.ofMinutes(1));
    receive();

    assertThat(receive()).isEmpty();

    assertThat(world.messages(URL)).hasSize(1);
  }

  @Test
  void without_a_queue_for_dead_letters_the_message_stays() {
    world.run(state -> state.queues().remove(DEAD));
    call("SendMessage", Map.of("MessageBody", "poison"));

    for (int receipt = 0; receipt < 3; receipt++) {
      assertThat(receive()).containsExactly("poison");
      clock.advance(Duration.ofMinutes(1));
    }
  }

  @Test
  void a_queue_tells_its_redrive_policy_if_it_has_one() {
    assertThat(attributes(URL))
        .containsEntry(
            "RedrivePolicy",
            "{\"deadLetterTargetArn\":\"" + ARN + "failed\",\"maxReceiveCount\":2}");
    assertThat(attributes(DEAD)).doesNotContainKey("RedrivePolicy");
  }

  private List<Object> counts() {
    var attributes = attributes(URL);
    return List.of(
        attributes.getOrDefault("ApproximateNumberOfMessages", ""),
        attributes.getOrDefault("ApproximateNumberOfMessagesNotVisible", ""),
        attributes.getOrDefault("ApproximateNumberOfMessagesDelayed", ""));
  }

  @SuppressWarnings("unchecked") // an answer's attributes have names
  private Map<String, Object> attributes(String url) {
    var members = Map.<String, Object>of("QueueUrl", url, "AttributeNames", List.of("All"));
    var answer = world.call(ADMIN, "sqs", "GetQueueAttributes", members);
    return (Map<String, Object>) answer.getOrDefault("Attributes", Map.of());
  }

  private List<Object> receive() {
    var answer = call("ReceiveMessage", Map.of("MaxNumberOfMessages", 10));
    return ((List<?>) answer.getOrDefault("Messages", List.of()))
        .stream()
            .map(message -> (Object) String.valueOf(((Map<?, ?>) message).get("Body")))
            .toList();
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
