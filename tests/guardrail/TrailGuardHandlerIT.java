package guardrail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import guardrail.Reconciler.Pause;
import guardrail.TrailGuard.RemediationFailed;
import guardrail.aws.Connection;
import guardrail.event.NotACloudTrailEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import localaws.Caller;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.http.LocalAwsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** The handler as Lambda calls it, with the environment of template.yaml. */
class TrailGuardHandlerIT {
  private static final String ARN =
      "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail";
  private static final Caller MALLORY = Caller.user("111122223333", "mallory", "AKIAMALLORY");
  private static final int A_MINUTE = 60_000;

  private final World world = new World("111122223333", "us-east-1", InstantSource.system());
  private final LocalAwsServer server = LocalAwsServer.start(world);
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> before = new HashMap<>();
  private final List<String> log = new ArrayList<>();

  @BeforeEach
  void deploy() {
    world.register(Caller.role("111122223333", "TrailGuardRole", "guard", "ASIAGUARD"));
    set("aws.endpointUrl", server.endpoint().toString());
    set("aws.accessKeyId", "ASIAGUARD");
    set("aws.secretAccessKey", "secret");
    var target = new Target("111122223333", "us-east-1", "cloudtrail-guardrail");
    var stack = Stack.deploy(Template.read(Path.of("template.yaml"), target, Map.of()), world);
    environment.putAll(stack.functions().getFirst().environment());
  }

  @AfterEach
  void restore() {
    before.forEach((name, value) -> {
      if (value.isEmpty()) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    });
    server.close();
  }

  @Test
  void the_first_resync_of_an_empty_account_makes_the_trail() throws IOException {
    assertThat(answerTo("resync.json", A_MINUTE)).isEqualTo("[\"REMEDIATED\"]");

    assertThat(world.trail(ARN)).get().matches(trail -> trail.recording().logging());
    assertThat(world.published()).hasSize(1);
    assertThat(log).anyMatch(l -> l.startsWith("Told: REMEDIATED: standard-trail did not exist"));
  }

  @Test
  void a_stopped_trail_records_again_and_the_caller_is_named() throws IOException {
    answerTo("resync.json", A_MINUTE);
    stop();

    assertThat(answerTo("stop-by-name.json", A_MINUTE)).isEqualTo("[\"REMEDIATED\"]");

    assertThat(world.trail(ARN)).get().matches(trail -> trail.recording().logging());
    assertThat(world.published()).hasSize(2);
    assertThat(world.published().getLast().message()).contains("user/mallory");
  }

  @Test
  void a_good_day_is_told_to_nobody() throws IOException {
    answerTo("resync.json", A_MINUTE);

    assertThat(answerTo("resync.json", A_MINUTE)).isEqualTo("[\"COMPLIANT\"]");

    assertThat(world.published()).hasSize(1);
  }

  @Test
  void what_is_no_cloudtrail_event_fails_in_one_line_and_calls_nobody() {
    assertThatThrownBy(() -> answerTo("not-cloudtrail.json", A_MINUTE))
        .isInstanceOf(NotACloudTrailEvent.class)
        .hasMessageStartingWith("Not a CloudTrail event: detail-type is \"EC2 Instance")
        .message()
        .doesNotContain("\n");
    assertThat(world.calls()).isEmpty();
  }

  @Test
  void a_missing_variable_fails_the_start_by_name() {
    for (var name : List.of("TRAIL_ARN", "LOG_BUCKET_NAME", "ALERT_TOPIC_ARN", "MODE")) {
      var without = new HashMap<>(environment);
      without.remove(name);

      assertThatThrownBy(() -> handler(without))
          .hasMessageStartingWith("Environment variable %s is missing".formatted(name));
    }
  }

  @Test
  void a_function_whose_time_is_up_changes_nothing_and_still_tells() throws IOException {
    answerTo("resync.json", A_MINUTE);
    stop();

    assertThatThrownBy(() -> answerTo("stop-by-name.json", 0))
        .isInstanceOf(RemediationFailed.class)
        .hasMessageStartingWith("REMEDIATION_FAILED: standard-trail was stopped");

    assertThat(world.trail(ARN)).get().matches(trail -> !trail.recording().logging());
    assertThat(world.published()).hasSize(2);
    assertThat(world.published().getLast().message()).contains("the function's time was up");
  }

  @Test
  void an_alert_that_was_not_taken_stands_in_the_log() {
    world.run(state -> state.topics().remove(environment.getOrDefault("ALERT_TOPIC_ARN", "")));

    assertThatThrownBy(() -> answerTo("resync.json", A_MINUTE))
        .hasMessageStartingWith("The alert was not taken: sns:Publish");

    assertThat(log).anyMatch(l -> l.startsWith("NOT TOLD: {\"schema\""));
    assertThat(world.trail(ARN)).isPresent();
  }

  private void stop() {
    world.call(MALLORY, "cloudtrail", "StopLogging", Map.of("Name", ARN));
  }

  private String answerTo(String event, int millisecondsLeft) throws IOException {
    var answer = new ByteArrayOutputStream();
    handler(environment)
        .handleRequest(new ByteArrayInputStream(bytes(event)), answer, context(millisecondsLeft));
    return answer.toString(UTF_8);
  }

  private static TrailGuardHandler handler(Map<String, String> environment) {
    return new TrailGuardHandler(
        environment, Connection.toAws(), _ -> {}, InstantSource.system(), Pause.sleeping());
  }

  private Context context(int millisecondsLeft) {
    var logger = Mockito.mock(LambdaLogger.class);
    Mockito.doAnswer(call -> log.add(call.getArgument(0))).when(logger).log(Mockito.anyString());
    var context = Mockito.mock(Context.class);
    Mockito.when(context.getRemainingTimeInMillis()).thenReturn(millisecondsLeft);
    Mockito.when(context.getLogger()).thenReturn(logger);
    return context;
  }

  private void set(String name, String value) {
    before.put(name, System.getProperty(name, ""));
    System.setProperty(name, value);
  }

  private static byte[] bytes(String event) throws IOException {
    var path = "/events/" + event;
    try (var file =
        Objects.requireNonNull(TrailGuardHandlerIT.class.getResourceAsStream(path), path)) {
      return file.readAllBytes();
    }
  }
}
