package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import localaws.AwsError;
import localaws.Call;
import localaws.Caller;
import localaws.Sample;
import localaws.SettableClock;
import localaws.World;
import localaws.iam.Policy;
import localaws.sqs.Message;
import localaws.sqs.Redrive;
import org.junit.jupiter.api.Test;

class QueueMappingTest {
  private static final String ARN = "arn:aws:sqs:eu-central-1:111122223333:accounts";
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/111122223333/accounts";
  private static final Caller POLLER =
      Caller.role(Sample.ACCOUNT, "AccountRole", "lambda", "ASIAPOLLER");
  private static final Duration VISIBILITY = Duration.ofMinutes(18);

  private final SettableClock clock = new SettableClock(Sample.NOON);
  private final World world = Sample.world(clock);
  private final List<List<?>> batches = new CopyOnWriteArrayList<>();

  /** Answers what it is told to, and keeps what it was given. */
  private final class Scripted implements Function {
    private final String answer;

    Scripted(String answer) {
      this.answer = answer;
    }

    @Override
    public Result invoke(byte[] payload, String requestId) {
      batches.add(records(payload));
      return new Result.Returned(answer);
    }

    @Override
    public void close() {}
  }

  QueueMappingTest() {
    world.register(POLLER);
    world.run(state -> {
      var redrive = Optional.of(new Redrive(ARN + "-failed", 5));
      state.queues().create(URL, ARN, VISIBILITY, Duration.ofDays(4), redrive);
      state.queues().create(URL + "-failed", ARN + "-failed", VISIBILITY, Duration.ofDays(14));
    });
  }

  @Test
  void hands_over_batches_and_deletes_what_went_well() {
    send(12);

    var handled = mapping(new Scripted("")).pump();

    assertThat(handled).isEqualTo(12);
    assertThat(batches).extracting(List::size).containsExactlyInAnyOrder(10, 2);
    assertThat(world.messages(URL)).isEmpty();
    assertThat(mapping(new Scripted("")).pump()).isZero();
  }

  @Test
  void a_record_is_as_lambda_makes_it() {
    var kind = Map.of("DataType", "String", "StringValue", "sweep");
    var members =
        Map.of("QueueUrl", URL, "MessageBody", "{}", "MessageAttributes", Map.of("kind", kind));
    world.call(ADMIN, "sqs", "SendMessage", members);

    mapping(new Scripted("")).pump();

    var made = (Map<?, ?>) batches.getFirst().getFirst();
    assertThat(made.get("body")).isEqualTo("{}");
    assertThat(made.get("md5OfBody")).isEqualTo("99914b932bd37a50b983c5e7c90ae93b");
    assertThat(made.get("eventSource")).isEqualTo("aws:sqs");
    assertThat(made.get("eventSourceARN")).isEqualTo(ARN);
    assertThat(made.get("awsRegion")).isEqualTo("eu-central-1");
    assertThat(made.get("messageAttributes"))
        .isEqualTo(
            Map.of(
                "kind",
                Map.of(
                    "dataType",
                    "String",
                    "stringValue",
                    "sweep",
                    "stringListValues",
                    List.of(),
                    "binaryListValues",
                    List.of())));
    assertThat(String.valueOf(made.get("attributes")))
        .contains("ApproximateReceiveCount=1", "SentTimestamp=", "SenderId=AIDA")
        .contains("ApproximateFirstReceiveTimestamp=");
  }

  @Test
  void what_the_function_calls_failed_comes_back_after_the_visibility_timeout_until_it_is_dead() {
    send(2);
    var bad = world.messages(URL).getLast().id();
    var answer = "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + bad + "\"}]}";
    var mapping = mapping(new Scripted(answer));

    mapping.pump();

    assertThat(world.messages(URL)).extracting(Message::id).containsExactly(bad);
    assertThat(mapping.pump()).isZero();
    for (int receipt = 2; receipt <= 5; receipt++) {
      clock.advance(VISIBILITY);
      assertThat(mapping.pump()).isEqualTo(1);
    }
    clock.advance(VISIBILITY);
    assertThat(mapping.pump()).isZero();
    assertThat(world.messages(URL)).isEmpty();
    assertThat(world.messages(URL + "-failed")).extracting(Message::id).containsExactly(bad);
    assertThat(mapping.attempts()).hasSize(5);
  }

  @Test
  void also_handles_what_the_function_sends_meanwhile_and_what_is_delayed_only_in_time() {
    send(1);
    var mapping = mapping(new Onwards());

    assertThat(mapping.pump()).isEqualTo(1);
    assertThat(mapping.pump()).isZero();

    clock.advance(Duration.ofMinutes(15));
    assertThat(mapping.pump()).isEqualTo(1);
  }

  @Test
  void runs_as_many_batches_at_once_as_the_mapping_allows_and_no_more() {
    send(25);
    var source = new QueueSource(ARN, 5, true, 2);
    var function = new Meeting();

    new QueueMapping(world, POLLER, source, function, clock).pump();

    assertThat(function.most.get()).isEqualTo(2);
    assertThat(world.messages(URL)).isEmpty();
  }

  @Test
  void polls_with_the_leave_of_the_functions_role() {
    world.attach(
        POLLER, "arn:aws:iam::111122223333:role/AccountRole", Policy.ofStatements(List.of()));
    send(1);

    assertThatExceptionOfType(AwsError.class)
        .isThrownBy(() -> mapping(new Scripted("")).pump())
        .withMessageContaining("sqs:ReceiveMessage");
  }

  @Test
  void an_empty_queue_costs_no_call() {
    mapping(new Scripted("")).pump();

    assertThat(world.calls()).extracting(Call::service).isEmpty();
  }

  private QueueMapping mapping(Function function) {
    return new QueueMapping(world, POLLER, new QueueSource(ARN, 10, true, 5), function, clock);
  }

  private void send(int messages) {
    for (int i = 0; i < messages; i++) {
      send("{\"accountId\":\"44445555666" + i + "\"}", 0);
    }
  }

  private void send(String body, int delay) {
    var members =
        Map.<String, Object>of("QueueUrl", URL, "MessageBody", body, "DelaySeconds", delay);
    world.call(ADMIN, "sqs", "SendMessage", members);
  }

  private static List<?> records(byte[] payload) {
    try {
      var event = JSON.std.mapFrom(new String(payload, UTF_8));
      return (List<?>) event.getOrDefault("Records", List.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits, as an onboarding does: by a message to itself. */
  private final class Onwards implements Function {
    @Override
    public Result invoke(byte[] payload, String requestId) {
      send("again", 900);
      return new Result.Returned("null");
    }

    @Override
    public void close() {}
  }

  /** Two invocations that wait for each other, and how many there were at once. */
  private static final class Meeting implements Function {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch both = new CountDownLatch(2);

    @Override
    public Result invoke(byte[] payload, String requestId) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      both.countDown();
      try {
        assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      now.decrementAndGet();
      return new Result.Returned("");
    }

    @Override
    public void close() {}
  }
}
