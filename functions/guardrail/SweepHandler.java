package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.aws.Connection;
import guardrail.aws.OrganizationPorts;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.metrics.Metrics;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** What Lambda calls on schedule, to have every account of the organization looked at. */
public final class SweepHandler implements RequestStreamHandler {
  private final Sweeper sweeper;
  private final Metrics metrics;

  /** The one that Lambda calls; a missing or malformed variable fails the start by name. */
  public SweepHandler() {
    this(
        System.getenv(),
        Connection.toAws(),
        EmfMetrics.toStandardOutput(System.getenv(), InstantSource.system()),
        InstantSource.system());
  }

  SweepHandler(
      Map<String, String> environment,
      Connection connection,
      Metrics metrics,
      InstantSource clock) {
    this.metrics = metrics;
    var config = GuardrailConfig.from(environment);
    var organization = config.organizationOrThrow();
    sweeper =
        new Sweeper(
            organization,
            OrganizationPorts.connect(organization.places(), connection, clock),
            config.connect(connection, metrics, clock).tell(),
            clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    metrics.emit(sweeper.sweep(line -> context.getLogger().log(line)));
  }
}
