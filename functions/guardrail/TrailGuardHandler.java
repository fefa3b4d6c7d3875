package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.Reconciler.Pause;
import guardrail.aws.Connection;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.incident.Incident;
import guardrail.ledger.Lease;
import guardrail.metrics.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crac.Core;
import org.crac.Resource;

/**
 * What Lambda calls for tamper events and for the schedule. It reads the stream itself: a typed
 * event would put a JSON mapper on the cold path and refuse events that it does not know
 * (docs/adr/0002).
 */
public final class TrailGuardHandler implements RequestStreamHandler, Resource {
  /** A call that was begun in time, two looks, a pause and the alert, each as slow as it may be. */
  private static final Duration LONGEST_TELLING = Duration.ofSeconds(80);

  private final GuardrailConfig config;
  private final TrailGuard guard;
  private final InstantSource clock;

  /** The one that Lambda calls; a missing or malformed variable fails the start by name. */
  public TrailGuardHandler() {
    this(
        System.getenv(),
        Connection.toAws(),
        EmfMetrics.toStandardOutput(System.getenv(), InstantSource.system()),
        InstantSource.system(),
        Pause.sleeping());
    Core.getGlobalContext().register(this);
  }

  TrailGuardHandler(
      Map<String, String> environment,
      Connection connection,
      Metrics metrics,
      InstantSource clock,
      Pause pause) {
    this.clock = clock;
    config = GuardrailConfig.from(environment);
    guard = TrailGuard.of(config, connection, metrics, clock, pause);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var incidents = guard.handle(event.readAllBytes(), invocation(context));
    answer.write(
        incidents.stream()
            .map(Incident::outcome)
            .map(outcome -> '"' + outcome.name() + '"')
            .collect(Collectors.joining(", ", "[", "]"))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves time to look once more and to tell, whatever the calls before took. */
  private Invocation invocation(Context context) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis());
    var end = clock.instant().plus(left);
    var telling = left.dividedBy(2);
    return new Invocation(
        end.minus(telling.compareTo(LONGEST_TELLING) < 0 ? telling : LONGEST_TELLING),
        new Lease(requestId(context), end),
        line -> context.getLogger().log(line));
  }

  /** Lambda always gives one; what stands in for it may not. */
  private static String requestId(Context context) {
    return Optional.ofNullable(context.getAwsRequestId())
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Rehearsal.play(config);
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Clients hold no connection and no credentials before their first call.
  }
}
