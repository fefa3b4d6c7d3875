package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.Reconciler.Pause;
import guardrail.alert.DossierNotice;
import guardrail.aws.Connection;
import guardrail.aws.DossierPorts;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.dossier.Dossier;
import guardrail.dossier.DossierRequest;
import guardrail.dossier.DossierRequest.NotADossierRequest;
import guardrail.dossier.Lines;
import guardrail.dossier.QueueMessage;
import guardrail.guarded.GuardedTrail;
import guardrail.metrics.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * What Lambda calls with alerts about a time of which records may be missing, some minutes after
 * they were told: finds what was done in it, keeps that and tells it.
 */
public final class DossierHandler implements RequestStreamHandler {
  /** Enough to pack and keep the records and to tell, each as slow as it may be. */
  private static final Duration LONGEST_TELLING = Duration.ofMinutes(2);

  private final GuardrailConfig config;
  private final DossierPorts aws;
  private final Inquest inquest;
  private final InstantSource clock;

  /** The one that Lambda calls; a missing or malformed variable fails the start by name. */
  public DossierHandler() {
    this(
        System.getenv(),
        Connection.toAws(),
        EmfMetrics.toStandardOutput(System.getenv(), InstantSource.system()),
        InstantSource.system(),
        Pause.sleeping());
  }

  DossierHandler(
      Map<String, String> environment,
      Connection connection,
      Metrics metrics,
      InstantSource clock,
      Pause pause) {
    this.clock = clock;
    config = GuardrailConfig.from(environment);
    aws = config.connectDossiers(connection, metrics, clock);
    inquest = new Inquest(clock, pause);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var request = DossierRequest.parse(QueueMessage.body(event.readAllBytes()));
    var deadline =
        clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(LONGEST_TELLING);
    var trail = trail(request);
    var dossier =
        inquest
            .hold(request, aws.history().apply(trail), deadline)
            .map(found ->
                trail.standard().organization().isPresent() ? found.ofOneAccount() : found);
    dossier.ifPresentOrElse(
        this::tell,
        () ->
            context
                .getLogger()
                .log("No dossier: Event history shows nobody who did it to " + request.trail()));
  }

  private void tell(Dossier dossier) {
    var kept =
        aws.shelf()
            .keep(dossier.request(), Lines.packed(dossier.calls()), DossierNotice.summary(dossier));
    aws.tell().tell(DossierNotice.of(dossier, kept, clock.instant()));
  }

  /** The trail of the own account or of a member: nothing else is ever asked for. */
  private GuardedTrail trail(DossierRequest request) {
    var account = request.trail().account();
    return account.equals(config.own().account())
        ? config.own()
        : config
            .organization()
            .map(organization -> organization.standard().trailOf(account))
            .orElseThrow(
                () -> new NotADossierRequest("the account " + account + " is not guarded here"));
  }
}
