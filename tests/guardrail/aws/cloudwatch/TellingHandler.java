package guardrail.aws.cloudwatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.metrics.Metric;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Logs and emits in turn, as the product does, to see what stands in the log of a real runtime. */
public final class TellingHandler implements RequestStreamHandler {
  private final EmfMetrics metrics =
      EmfMetrics.toStandardOutput(System.getenv(), InstantSource.system());

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    context.getLogger().log("before");
    metrics.emit(Map.of(Metric.RESYNCS, 1.0));
    context.getLogger().log("after");
  }
}
