package guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why.Due;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @Test
  void what_goes_well_comes_again_in_no_part() {
    assertThat(failed(batch(10), message -> handled.add(message.accountId()))).isEmpty();
    assertThat(handled).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void an_account_that_fails_is_the_only_one_that_comes_again() {
    var failed =
        failed(
            batch(10),
            message -> {
              if (message.accountId().endsWith("3")) {
                throw new IllegalStateException("no answer");
              }
              handled.add(message.accountId());
            });

    assertThat(failed).containsExactly("id-3");
    assertThat(handled).hasSize(9);
    assertThat(log).containsExactly("Comes again: no answer");
  }

  @Test
  void an_error_of_the_jvm_fails_its_message_alone_too() {
    var failed =
        failed(
            batch(2),
            message -> {
              if (message.accountId().endsWith("1")) {
                throw new StackOverflowError();
              }
            });

    assertThat(failed).containsExactly("id-1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "null", "{", "{\"accountId\": \"444455556666\"}"})
  void a_malformed_message_fails_alone(@Nullable String body) {
    var messages = new ArrayList<>(batch(9));
    messages.add(message("odd", body));

    assertThat(failed(messages, message -> handled.add(message.accountId())))
        .containsExactly("odd");
    assertThat(handled).hasSize(9);
  }

  @Test
  void a_slow_account_holds_up_no_other() {
    var all = new CyclicBarrier(10);

    var failed =
        failed(
            batch(10),
            _ -> {
              try {
                all.await(1, TimeUnit.MINUTES);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(failed).isEmpty();
  }

  private List<String> failed(List<SQSMessage> messages, Consumer<AccountMessage> each) {
    return Batch.handle(messages, each, log::add).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static List<SQSMessage> batch(int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i -> message("id-" + i, new AccountMessage("%012d".formatted(i), new Due(1)).toJson()))
        .toList();
  }

  private static SQSMessage message(String id, @Nullable String body) {
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    return message;
  }
}
