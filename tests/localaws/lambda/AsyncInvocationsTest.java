package localaws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import localaws.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncInvocationsTest {
  private static final String ARN = "arn:aws:lambda:eu-central-1:111122223333:function:f:live";
  private static final Result OK = new Result.Returned("null");
  private static final Result FAILED =
      new Result.Failed("E", "broken", "{\"errorType\":\"E\",\"errorMessage\":\"broken\"}");

  private final Queue<Result> results = new ArrayDeque<>();
  private final List<Map<String, Object>> deadLetters = new ArrayList<>();
  private final AsyncInvocations queue =
      AsyncInvocations.of(
          new Scripted(results), ARN, Retries.quick(2), () -> Sample.NOON, deadLetters::add);

  private record Scripted(Queue<Result> results) implements Function {
    @Override
    public Result invoke(byte[] payload, String requestId) {
      return results.remove();
    }

    @Override
    public void close() {}
  }

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void tries_a_failed_invocation_again() {
    results.addAll(List.of(FAILED, new Result.Died(137), OK));

    var id = queue.invoke("{}");
    queue.settle(Duration.ofSeconds(5));

    assertThat(queue.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(queue.attempts()).extracting(Attempt::requestId).containsOnly(id);
    assertThat(deadLetters).isEmpty();
  }

  @Test
  void writes_a_record_when_the_retries_are_exhausted() {
    results.addAll(List.of(FAILED, FAILED, FAILED));

    var id = queue.invoke("{\"a\":1}");
    queue.settle(Duration.ofSeconds(5));

    assertThat(deadLetters)
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter).containsEntry("requestPayload", Map.of("a", 1));
          assertThat(letter)
              .containsEntry("responsePayload", Map.of("errorType", "E", "errorMessage", "broken"));
          assertThat(letter)
              .extractingByKey("requestContext")
              .isEqualTo(
                  Map.of(
                      "requestId",
                      id,
                      "functionArn",
                      ARN,
                      "condition",
                      "RetriesExhausted",
                      "approximateInvokeCount",
                      3));
        });
  }
}
