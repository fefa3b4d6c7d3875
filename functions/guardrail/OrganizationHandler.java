package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.aws.Connection;
import guardrail.aws.OrganizationPorts;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.metrics.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** What Lambda calls with events about accounts that come and go. */
public final class OrganizationHandler implements RequestStreamHandler {
  private final OrganizationWatch watch;

  /** The one that Lambda calls; a missing or malformed variable fails the start by name. */
  public OrganizationHandler() {
    this(
        System.getenv(),
        Connection.toAws(),
        EmfMetrics.toStandardOutput(System.getenv(), InstantSource.system()),
        InstantSource.system());
  }

  OrganizationHandler(
      Map<String, String> environment,
      Connection connection,
      Metrics metrics,
      InstantSource clock) {
    var config = GuardrailConfig.from(environment);
    var organization = config.organizationOrThrow();
    watch =
        new OrganizationWatch(
            organization,
            OrganizationPorts.connect(organization.places(), connection, clock),
            config.connect(connection, metrics, clock).tell(),
            clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    watch.handle(event.readAllBytes(), line -> context.getLogger().log(line));
  }
}
