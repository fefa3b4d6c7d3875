package simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import localaws.cloudformation.DeployedFunction;
import localaws.events.Buses;
import localaws.lambda.FunctionVersion;
import localaws.lambda.Result;
import localaws.lambda.RuntimeProcess;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The packaged output in AWS's own runtime client, in a JVM of its own. */
class RuntimeClientIT {
  private final LocalCloud cloud = new LocalCloud(InstantSource.system());
  private final DeployedFunction function =
      cloud
          .deploy(
              Path.of("template.yaml"),
              Map.of(),
              new Buses(cloud.world().orElseThrow(), InstantSource.system()))
          .functions()
          .getFirst();

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void repairs_and_answers_with_the_outcome() {
    try (var process = process(Map.of(), false)) {
      assertThat(invoke(process, resync())).isEqualTo(new Result.Returned("[\"REMEDIATED\"]"));
      assertThat(invoke(process, resync())).isEqualTo(new Result.Returned("[\"COMPLIANT\"]"));
    }
  }

  @Test
  void repairs_after_a_snapshot_and_its_restore() {
    try (var process = process(Map.of(), true)) {
      assertThat(invoke(process, resync())).isEqualTo(new Result.Returned("[\"REMEDIATED\"]"));
      assertThat(process.lines()).noneMatch(line -> line.contains("Exception"));
    }
  }

  @Test
  void fails_the_start_when_a_variable_is_missing_and_names_it() {
    try (var process = process(Map.of("ALERT_TOPIC_ARN", ""), false)) {
      assertThat(invoke(process, resync()))
          .asInstanceOf(InstanceOfAssertFactories.type(Result.Failed.class))
          .extracting(Result.Failed::json)
          .asString()
          .contains("Environment variable ALERT_TOPIC_ARN is missing")
          .contains("for example arn:aws:sns:");
    }
  }

  @Test
  void fails_the_start_before_a_snapshot_is_taken_of_a_wrong_configuration() {
    try (var process = process(Map.of("MODE", "Sometimes"), true)) {
      assertThat(invoke(process, resync()))
          .asInstanceOf(InstanceOfAssertFactories.type(Result.Failed.class))
          .extracting(Result.Failed::json)
          .asString()
          .contains("Environment variable MODE is \\\"Sometimes\\\"");
    }
  }

  @Test
  void fails_the_invocation_with_one_clear_line_for_what_is_no_cloudtrail_event() {
    try (var process = process(Map.of(), false)) {
      assertThat(invoke(process, EventFiles.read("not-cloudtrail")))
          .asInstanceOf(InstanceOfAssertFactories.type(Result.Failed.class))
          .extracting(Result.Failed::errorMessage)
          .asString()
          .startsWith("Not a CloudTrail event: detail-type is")
          .doesNotContain("\n");
      assertThat(invoke(process, resync())).isInstanceOf(Result.Returned.class);
    }
  }

  private String resync() {
    return function.schedules().getFirst().inputJson();
  }

  private static Result invoke(RuntimeProcess process, String event) {
    return process.invoke(event.getBytes(UTF_8), "request-1");
  }

  private RuntimeProcess process(Map<String, String> changed, boolean snapStart) {
    var environment = new HashMap<>(function.environment());
    environment.put("AWS_ENDPOINT_URL", cloud.endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", cloud.keys().guardrail());
    environment.putAll(changed);
    return new RuntimeProcess(
        new FunctionVersion(
            function.aliasArn(),
            function.handler(),
            environment,
            LambdaPackage.classPath(),
            Duration.ofSeconds(60),
            snapStart));
  }
}
