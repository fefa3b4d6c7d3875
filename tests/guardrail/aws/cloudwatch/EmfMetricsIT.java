package guardrail.aws.cloudwatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import localaws.lambda.ClassPath;
import localaws.lambda.FunctionVersion;
import localaws.lambda.Result;
import localaws.lambda.RuntimeProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In AWS's own runtime client, with the log format that template.yaml sets. */
class EmfMetricsIT {

  @Test
  @Timeout(60)
  void figures_stand_on_lines_of_their_own_that_lambda_does_not_wrap() throws IOException {
    var lines = linesOf("guardrail.aws.cloudwatch.TellingHandler::handleRequest");

    assertThat(lines).hasSize(3);
    assertThat(JSON.std.mapFrom(lines.get(0))).containsEntry("message", "before");
    assertThat(JSON.std.mapFrom(lines.get(1)))
        .containsEntry("Resyncs", 1.0)
        .containsEntry("FunctionName", "guard")
        .containsKey("_aws");
    assertThat(JSON.std.mapFrom(lines.get(2))).containsEntry("message", "after");
  }

  private static List<String> linesOf(String handler) {
    var version =
        new FunctionVersion(
            "arn:aws:lambda:eu-central-1:111122223333:function:guard:live",
            handler,
            Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON"),
            ClassPath.ofThisJvm(),
            Duration.ofSeconds(20),
            false);
    try (var process = new RuntimeProcess(version)) {
      assertThat(process.invoke("{}".getBytes(UTF_8), "request-1"))
          .isInstanceOf(Result.Returned.class);
      while (process.lines().size() < 3) {
        Thread.onSpinWait();
      }
      return process.lines();
    }
  }
}
