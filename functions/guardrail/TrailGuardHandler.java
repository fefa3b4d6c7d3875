package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.Reconciler.Pause;
import guardrail.aws.Connection;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.incident.Incident;
import guardrail.metrics.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
    var incidents = guard.handle(event.readAllBytes(), Invocation.of(context, clock));
    answer.write(
        incidents.stream()
            .map(Incident::outcome)
            .map(outcome -> '"' + outcome.name() + '"')
            .collect(Collectors.joining(", ", "[", "]"))
            .getBytes(StandardCharsets.UTF_8));
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
