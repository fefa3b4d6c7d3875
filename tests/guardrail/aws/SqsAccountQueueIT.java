package guardrail.aws;

import static guardrail.aws.OrganizationHub.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why.Due;
import guardrail.onboarding.AccountQueue;
import guardrail.onboarding.AccountQueue.NotQueued;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import localaws.sqs.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqsAccountQueueIT {
  private final OrganizationHub hub = new OrganizationHub();
  private final AccountQueue queue = hub.ports("r-exam").queue();

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void a_message_is_not_seen_before_its_delay_is_over() {
    queue.send(message(7), Duration.ofMinutes(15));
    assertThat(queue.waiting()).isZero();

    hub.clock.advance(Duration.ofMinutes(15));
    assertThat(queue.waiting()).isEqualTo(1);
    assertThat(parsed()).containsExactly(message(7));
  }

  @Test
  void a_delay_that_sqs_does_not_keep_is_refused() {
    assertThatExceptionOfType(NotQueued.class)
        .isThrownBy(() -> queue.send(message(7), Duration.ofSeconds(901)))
        .withMessageContaining("sqs:SendMessage on " + QUEUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 11, 257})
  void many_are_sent_in_batches_of_ten_and_none_is_lost(int size) {
    var messages = IntStream.range(0, size).mapToObj(SqsAccountQueueIT::message).toList();

    queue.sendAll(messages);

    assertThat(parsed()).containsExactlyInAnyOrderElementsOf(messages);
    assertThat(hub.calls("SendMessageBatch")).hasSize((size + 9) / 10);
  }

  @Test
  void one_entry_that_sqs_did_not_take_fails_it_all() {
    hub.world.run(state -> state.queues().failEntries(1));

    assertThatExceptionOfType(NotQueued.class)
        .isThrownBy(() ->
            queue.sendAll(IntStream.range(0, 25).mapToObj(SqsAccountQueueIT::message).toList()))
        .withMessageContaining("sqs:SendMessageBatch on " + QUEUE);
    assertThat(hub.world.messages(QUEUE)).as("the others are there").hasSize(24);
  }

  @Test
  void a_queue_that_is_gone_is_named() {
    hub.world.run(state -> state.queues().remove(QUEUE));

    assertThatExceptionOfType(NotQueued.class)
        .isThrownBy(() -> queue.send(message(1), Duration.ZERO))
        .withMessageContaining("NonExistentQueue");
    assertThatExceptionOfType(NotQueued.class)
        .isThrownBy(() -> queue.sendAll(List.of(message(1))))
        .withMessageContaining("NonExistentQueue");
    assertThatExceptionOfType(NotQueued.class)
        .isThrownBy(queue::waiting)
        .withMessageContaining("sqs:GetQueueAttributes");
  }

  private List<AccountMessage> parsed() {
    return hub.world.messages(QUEUE).stream()
        .map(Message::body)
        .map(AccountMessage::parse)
        .toList();
  }

  private static AccountMessage message(int number) {
    return new AccountMessage("%012d".formatted(number), new Due(number));
  }
}
