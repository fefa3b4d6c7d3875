package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import guardrail.Reconciler.Pause;
import guardrail.aws.AwsPorts;
import guardrail.aws.Connection;
import guardrail.aws.OrganizationPorts;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.exemption.Exemptions;
import guardrail.metrics.Metrics;
import java.time.InstantSource;
import java.util.Map;

/**
 * What Lambda calls with batches of the queue of accounts. It names the messages that failed, so
 * that SQS keeps those and no others (AWS Lambda Developer Guide, "ReportBatchItemFailures").
 */
public final class AccountHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final AccountGuard guard;
  private final Metrics metrics;
  private final InstantSource clock;

  /** The one that Lambda calls; a missing or malformed variable fails the start by name. */
  public AccountHandler() {
    this(
        System.getenv(),
        Connection.toAws(),
        EmfMetrics.toStandardOutput(System.getenv(), InstantSource.system()),
        InstantSource.system(),
        Pause.sleeping());
  }

  AccountHandler(
      Map<String, String> environment,
      Connection connection,
      Metrics metrics,
      InstantSource clock,
      Pause pause) {
    this.metrics = metrics;
    this.clock = clock;
    var config = GuardrailConfig.from(environment);
    var organization = config.organizationOrThrow();
    var aws = config.connect(connection, metrics, clock);
    var connected = OrganizationPorts.connect(organization.places(), connection, clock);
    var ports =
        config
            .growingArchive()
            .map(archive -> connected.growing(archive, organization.places().region(), connection))
            .orElse(connected);
    guard = guard(config, organization, aws, ports, config.exemptions(connection), clock, pause);
  }

  private static AccountGuard guard(
      GuardrailConfig config,
      OrganizationConfig organization,
      AwsPorts aws,
      OrganizationPorts ports,
      Exemptions exemptions,
      InstantSource clock,
      Pause pause) {
    var enrolments =
        new Enrolments(organization, ports.register(), ports.queue(), aws.tell(), clock);
    return new AccountGuard(
        organization,
        ports,
        enrolments,
        aws.observe(),
        Sentry.of(config, aws, exemptions, clock, pause),
        clock);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var tally = new Tally();
    var invocation = Invocation.of(context, clock);
    var answer =
        Batch.handle(
            event.getRecords(),
            message -> guard.handle(message, invocation, tally),
            invocation.log());
    metrics.emit(tally.values());
    return answer;
  }
}
