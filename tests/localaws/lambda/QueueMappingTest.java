package localaws.lambda;

import static localaws.Sample.ADMIN;
import static localaws.lambda.FedFunction.ARN;
import static localaws.lambda.FedFunction.FAILED;
import static localaws.lambda.FedFunction.POLLER;
import static localaws.lambda.FedFunction.URL;
import static localaws.lambda.FedFunction.VISIBILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import localaws.AwsError;
import localaws.iam.Policy;
import localaws.sqs.Message;
import org.junit.jupiter.api.Test;

class QueueMappingTest {
  private final FedFunction fed = new FedFunction();
  private final List<List<?>> batches = new CopyOnWriteArrayList<>();

  private QueueMapping answering(String answer) {
    return fed.by(payload -> {
      batches.add(records(payload));
      return answer;
    });
  }

  @Test
  void hands_over_batches_and_deletes_what_went_well() {
    fed.send(12);

    var handled = answering("").pump();

    assertThat(handled).isEqualTo(12);
    assertThat(batches).extracting(List::size).containsExactlyInAnyOrder(10, 2);
    assertThat(fed.world.messages(URL)).isEmpty();
    assertThat(answering("").pump()).isZero();
  }

  @Test
  void a_record_is_as_lambda_makes_it() {
    var kind = Map.of("DataType", "String", "StringValue", "sweep");
    var members =
        Map.of("QueueUrl", URL, "MessageBody", "{}", "MessageAttributes", Map.of("kind", kind));
    fed.world.call(ADMIN, "sqs", "SendMessage", members);

    answering("").pump();

    var made = (Map<?, ?>) batches.getFirst().getFirst();
    assertThat(made.get("body")).isEqualTo("{}");
    assertThat(made.get("md5OfBody")).isEqualTo("99914b932bd37a50b983c5e7c90ae93b");
    assertThat(made.get("eventSource")).isEqualTo("aws:sqs");
    assertThat(made.get("eventSourceARN")).isEqualTo(ARN);
    assertThat(made.get("awsRegion")).isEqualTo("eu-central-1");
    assertThat(String.valueOf(made.get("messageAttributes")))
        .contains("kind={", "dataType=String", "stringValue=sweep")
        .contains("stringListValues=[]", "binaryListValues=[]");
    assertThat(String.valueOf(made.get("attributes")))
        .contains("ApproximateReceiveCount=1", "SentTimestamp=", "SenderId=AIDA")
        .contains("ApproximateFirstReceiveTimestamp=");
  }

  @Test
  void what_the_function_calls_failed_comes_back_after_the_visibility_timeout_until_it_is_dead() {
    fed.send(2);
    var bad = fed.world.messages(URL).getLast().id();
    var mapping = answering("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + bad + "\"}]}");

    mapping.pump();

    assertThat(fed.world.messages(URL)).extracting(Message::id).containsExactly(bad);
    assertThat(mapping.pump()).isZero();
    for (int receipt = 2; receipt <= 5; receipt++) {
      fed.clock.advance(VISIBILITY);
      assertThat(mapping.pump()).isEqualTo(1);
    }
    fed.clock.advance(VISIBILITY);
    assertThat(mapping.pump()).isZero();
    assertThat(fed.world.messages(URL)).isEmpty();
    assertThat(fed.world.messages(FAILED)).extracting(Message::id).containsExactly(bad);
    assertThat(mapping.attempts()).hasSize(5);
  }

  @Test
  void runs_as_many_batches_at_once_as_the_mapping_allows_and_no_more() {
    fed.send(25);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var both = new CountDownLatch(2);
    var source = new QueueSource(ARN, 5, true, 2, false);

    fed.by(
            source,
            _ -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              both.countDown();
              await(both);
              now.decrementAndGet();
              return "";
            })
        .pump();

    assertThat(most.get()).isEqualTo(2);
    assertThat(fed.world.messages(URL)).isEmpty();
  }

  @Test
  void polls_with_the_leave_of_the_functions_role() {
    var role = "arn:aws:iam::111122223333:role/AccountRole";
    fed.world.attach(POLLER, role, Policy.ofStatements(List.of()));
    fed.send(1);

    assertThatExceptionOfType(AwsError.class)
        .isThrownBy(() -> answering("").pump())
        .withMessageContaining("sqs:ReceiveMessage");
  }

  @Test
  void an_empty_queue_costs_no_call() {
    answering("").pump();

    assertThat(fed.world.calls()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<?> records(String payload) {
    try {
      return (List<?>) JSON.std.mapFrom(payload).getOrDefault("Records", List.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
