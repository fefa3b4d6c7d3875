package localaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.events.EventBus;
import localaws.http.LocalAwsServer;
import localaws.lambda.AsyncInvocations;
import localaws.lambda.Attempt;
import localaws.lambda.ClassPath;
import localaws.lambda.FunctionVersion;
import localaws.lambda.Result;
import localaws.lambda.Retries;
import localaws.lambda.RuntimeProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainIT {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:alerts";
  private static final String FUNCTION =
      "arn:aws:lambda:eu-central-1:111122223333:function:restart:live";
  private static final Caller ROLE =
      Caller.role(Sample.ACCOUNT, "restart-role", "restart", "ASIARESTART");

  private final World world = Sample.recording();
  private final EventBus bus = new EventBus(() -> Sample.NOON);
  private final LocalAwsServer server = LocalAwsServer.start(world);
  private final RuntimeProcess process = new RuntimeProcess(version(server));
  private final List<Map<String, Object>> deadLetters = new ArrayList<>();
  private final AsyncInvocations queue =
      AsyncInvocations.of(process, FUNCTION, Retries.quick(2), () -> Sample.NOON, deadLetters::add);

  @BeforeEach
  void connect() {
    world.register(ROLE);
    world.run(state -> state.topics().add(TOPIC));
    world.onRecord(bus::put);
    bus.rule(
        "stopped",
        "{\"detail\":{\"eventName\":[\"StopLogging\"]}}",
        delivery -> queue.invoke(delivery.envelopeJson()));
  }

  @AfterEach
  void close() {
    queue.close();
    server.close();
  }

  @Test
  void a_call_wakes_a_function_whose_own_calls_come_back_as_events() {
    world.call(Sample.ADMIN, "cloudtrail", "StopLogging", Map.of("Name", Sample.TRAIL));
    queue.settle(Duration.ofSeconds(20));

    assertThat(world.trails()).allMatch(trail -> trail.recording().logging());
    assertThat(world.published()).hasSize(1);
    assertThat(world.calls())
        .filteredOn(call -> call.caller().equals(ROLE.arn()))
        .extracting(Call::operation)
        .containsExactly("StartLogging", "Publish");
    assertThat(bus.routed()).hasSize(2);
  }

  @Test
  void a_function_killed_before_it_told_is_tried_again() {
    world.before(
        "sns",
        "Publish",
        () -> {
          process.kill();
          throw new AwsError("ServiceUnavailable", 503, "the caller is dead");
        });

    world.call(Sample.ADMIN, "cloudtrail", "StopLogging", Map.of("Name", Sample.TRAIL));
    queue.settle(Duration.ofSeconds(20));

    assertThat(queue.attempts())
        .extracting(Attempt::result)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(new Result.Died(137)),
            second -> assertThat(second).isInstanceOf(Result.Returned.class));
    assertThat(world.published()).hasSize(1);
    assertThat(deadLetters).isEmpty();
  }

  private static FunctionVersion version(LocalAwsServer server) {
    return new FunctionVersion(
        FUNCTION,
        "localaws.RestartHandler::handleRequest",
        Map.of(
            "AWS_ENDPOINT_URL", server.endpoint().toString(),
            "AWS_ACCESS_KEY_ID", ROLE.accessKeyId(),
            "ALERTS", TOPIC),
        ClassPath.ofThisJvm(),
        Duration.ofSeconds(20),
        false);
  }
}
