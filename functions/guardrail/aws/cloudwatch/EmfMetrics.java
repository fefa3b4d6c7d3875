package guardrail.aws.cloudwatch;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.metrics.Metric;
import guardrail.metrics.Metrics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes figures as lines of the log, from which CloudWatch Logs makes metrics: no call, no
 * permission, no wait (Amazon CloudWatch User Guide, "Embedded metric format specification").
 */
public final class EmfMetrics implements Metrics {
  static final String NAMESPACE = "CloudTrailGuardrail";
  static final String DIMENSION = "FunctionName";

  private final String functionName;
  private final PrintStream out;
  private final InstantSource clock;

  EmfMetrics(String functionName, PrintStream out, InstantSource clock) {
    this.functionName = functionName;
    this.out = out;
    this.clock = clock;
  }

  /**
   * Metrics of the function whose environment this is. They go to standard output, since Lambda
   * wraps what its own logger writes into JSON of its own, where CloudWatch finds no metric.
   */
  public static EmfMetrics toStandardOutput(Map<String, String> environment, InstantSource clock) {
    var name = environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "not-on-lambda");
    return new EmfMetrics(name, System.out, clock);
  }

  /** For a rehearsal: all is done as ever, and nobody reads it. */
  public static EmfMetrics toNowhere(InstantSource clock) {
    return new EmfMetrics("rehearsal", new PrintStream(OutputStream.nullOutputStream()), clock);
  }

  @Override
  public void emit(Map<Metric, Double> values) {
    var finite = new EnumMap<Metric, Double>(Metric.class);
    values.forEach((metric, value) -> {
      if (Double.isFinite(value)) {
        finite.put(metric, value);
      }
    });
    if (!finite.isEmpty()) {
      out.println(line(finite));
    }
  }

  private String line(Map<Metric, Double> values) {
    var directive =
        Map.of(
            "Namespace", NAMESPACE,
            "Dimensions", List.of(List.of(DIMENSION)),
            "Metrics", values.keySet().stream().map(EmfMetrics::definition).toList());
    var root = new LinkedHashMap<String, Object>();
    root.put("_aws", Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(directive)));
    root.put(DIMENSION, functionName);
    values.forEach((metric, value) -> root.put(metric.cloudWatchName(), value));
    try {
      return JSON.std.asString(root);
    } catch (IOException impossible) {
      // Maps of texts and numbers always become JSON; and no figure is worth a repair.
      return "";
    }
  }

  private static Map<String, String> definition(Metric metric) {
    return Map.of("Name", metric.cloudWatchName(), "Unit", metric.unit());
  }
}
