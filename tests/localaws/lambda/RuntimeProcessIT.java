package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RuntimeProcessIT {
  private static final String ARN = "arn:aws:lambda:eu-central-1:111122223333:function:echo:live";
  private static final String HANDLER = "localaws.lambda.EchoHandler::handleRequest";

  @Test
  void answers_fails_dies_and_comes_back() {
    try (var function = new RuntimeProcess(version(Map.of("COLOR", "blue"), false))) {
      assertThat(invoke(function, "\"hello\"", "r-1"))
          .isEqualTo(new Result.Returned("[\"r-1\",\"echo\",\"blue\"]"));

      assertThat(invoke(function, "\"fail\"", "r-2"))
          .isInstanceOfSatisfying(
              Result.Failed.class,
              failed -> {
                assertThat(failed.errorType()).isEqualTo("java.lang.IllegalArgumentException");
                assertThat(failed.errorMessage()).isEqualTo("asked to fail");
              });

      assertThat(invoke(function, "\"die\"", "r-3")).isEqualTo(new Result.Died(7));

      assertThat(invoke(function, "1", "r-4")).isInstanceOf(Result.Returned.class);
      assertThat(function.lines()).contains("got \"hello\"", "got 1");
    }
  }

  @Test
  void tells_that_the_handler_cannot_be_made() {
    try (var function = new RuntimeProcess(version(Map.of("FAIL_INIT", "yes"), false))) {
      assertThat(invoke(function, "1", "r-1"))
          .isInstanceOfSatisfying(
              Result.Failed.class, failed -> assertThat(failed.json()).contains("cannot be made"));
    }
  }

  @Test
  void runs_through_a_snapshot_and_its_restore() {
    try (var function = new RuntimeProcess(version(Map.of("COLOR", "red"), true))) {
      assertThat(invoke(function, "1", "r-1"))
          .isEqualTo(new Result.Returned("[\"r-1\",\"echo\",\"red\"]"));
      assertThat(function.lines()).startsWith("before the snapshot", "after the restore");
    }
  }

  @Test
  void dies_when_killed_in_the_middle() throws Exception {
    try (var function = new RuntimeProcess(version(Map.of(), false))) {
      var result = CompletableFuture.supplyAsync(() -> invoke(function, "\"wait\"", "r-1"));
      while (!function.lines().contains("got \"wait\"")) {
        Thread.onSpinWait();
      }

      function.kill();

      assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo(new Result.Died(137));
    }
  }

  @Test
  void ends_an_invocation_that_takes_too_long() {
    var hasty =
        new FunctionVersion(
            ARN, HANDLER, Map.of(), ClassPath.ofThisJvm(), Duration.ofSeconds(1), false);

    try (var function = new RuntimeProcess(hasty)) {
      assertThat(invoke(function, "\"wait\"", "r-1"))
          .isInstanceOfSatisfying(
              Result.Failed.class,
              failed -> assertThat(failed.errorType()).isEqualTo("Sandbox.Timedout"));
    }
  }

  private static Result invoke(Function function, String payload, String requestId) {
    return function.invoke(payload.getBytes(UTF_8), requestId);
  }

  private static FunctionVersion version(Map<String, String> environment, boolean snapStart) {
    return new FunctionVersion(
        ARN, HANDLER, environment, ClassPath.ofThisJvm(), Duration.ofSeconds(20), snapStart);
  }
}
