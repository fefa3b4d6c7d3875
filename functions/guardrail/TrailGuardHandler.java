package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.Reconciler.Pause;
import guardrail.aws.Connection;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.incident.Incident;
import guardrail.ledger.Lease;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
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

  /** The one that Lambda calls; a missing or malformed variable fails the start by name. */
  public TrailGuardHandler() {
    this(System.getenv());
    Core.getGlobalContext().register(this);
  }

  TrailGuardHandler(Map<String, String> environment) {
    config = GuardrailConfig.from(environment);
    var clock = InstantSource.system();
    guard =
        TrailGuard.of(
            config,
            Connection.toAws(),
            EmfMetrics.toStandardOutput(environment, clock),
            clock,
            Pause.sleeping());
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
  private static Invocation invocation(Context context) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis());
    var end = Instant.now().plus(left);
    var telling = left.dividedBy(2);
    return new Invocation(
        end.minus(telling.compareTo(LONGEST_TELLING) < 0 ? telling : LONGEST_TELLING),
        new Lease(context.getAwsRequestId(), end),
        line -> context.getLogger().log(line));
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
