package guardrail.aws.cloudwatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.metrics.Metric;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Amazon CloudWatch User Guide, "Embedded metric format specification". */
class EmfMetricsTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00.250Z"));

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final EmfMetrics metrics =
      new EmfMetrics("trail-guard", new PrintStream(log, false, UTF_8), NOON);

  @Test
  void writes_one_line_for_what_belongs_together() throws IOException {
    metrics.emit(Map.of(Metric.RESYNCS, 1.0, Metric.REPAIR_MILLIS, 412.5));

    assertThat(lines()).hasSize(1);
    assertThat(JSON.std.mapFrom(lines().getFirst()))
        .isEqualTo(
            JSON.std.mapFrom(
                """
                {"_aws": {
                   "Timestamp": 1772366400250,
                   "CloudWatchMetrics": [{
                     "Namespace": "CloudTrailGuardrail",
                     "Dimensions": [["FunctionName"]],
                     "Metrics": [{"Name": "Resyncs", "Unit": "Count"},
                                 {"Name": "RepairMillis", "Unit": "Milliseconds"}]}]},
                 "FunctionName": "trail-guard", "Resyncs": 1.0, "RepairMillis": 412.5}
                """));
  }

  @Test
  void stays_within_the_limits_with_every_metric_at_once() throws IOException {
    metrics.emit(
        Arrays.stream(Metric.values()).collect(Collectors.toMap(m -> m, _ -> Double.MAX_VALUE)));

    var root = JSON.std.mapFrom(lines().getFirst());
    assertThat(lines().getFirst().getBytes(UTF_8)).hasSizeLessThan(8_192);
    assertThat(root).hasSize(Metric.values().length + 2);
    assertThat(Metric.values()).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void names_and_units_are_what_cloudwatch_allows() {
    assertThat(Metric.values())
        .allSatisfy(metric -> {
          assertThat(metric.cloudWatchName()).matches("([A-Z][a-z]+)+");
          assertThat(metric.cloudWatchName().toUpperCase(java.util.Locale.ROOT))
              .isEqualTo(metric.name().replace("_", ""));
          assertThat(metric.unit()).isIn("None", "Count", "Seconds", "Milliseconds");
        });
    var names = new TreeSet<String>();
    Arrays.stream(Metric.values()).map(Metric::cloudWatchName).forEach(names::add);
    assertThat(names).hasSameSizeAs(Metric.values());
  }

  @Test
  void leaves_out_what_is_no_number_and_writes_nothing_for_nothing() {
    metrics.emit(Map.of(Metric.BLACKOUT_SECONDS, Double.NaN, Metric.INCIDENTS, 1.0));
    metrics.emit(Map.of(Metric.BLACKOUT_SECONDS, Double.POSITIVE_INFINITY));
    metrics.emit(Map.of());

    assertThat(lines())
        .singleElement()
        .asString()
        .contains("Incidents")
        .doesNotContain("Blackout", "NaN", "Infinity");
  }

  @Test
  void survives_a_log_that_takes_nothing() {
    var broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left on device");
          }
        };
    var out = new PrintStream(broken, false, UTF_8);

    new EmfMetrics("trail-guard", out, NOON).emit(Map.of(Metric.RESYNCS, 1.0));

    assertThat(out.checkError()).isTrue();
  }

  @Test
  void takes_the_functions_name_from_what_lambda_sets() {
    var before = System.out;
    System.setOut(new PrintStream(log, false, UTF_8));
    try {
      EmfMetrics.toStandardOutput(Map.of("AWS_LAMBDA_FUNCTION_NAME", "guard-of-eu"), NOON)
          .emit(Map.of(Metric.GUARDED, 1.0));
    } finally {
      System.setOut(before);
    }

    assertThat(lines()).singleElement().asString().contains("\"FunctionName\":\"guard-of-eu\"");
  }

  private List<String> lines() {
    return log.toString(UTF_8).lines().toList();
  }
}
