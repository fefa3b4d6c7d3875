package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.Reconciler.Pause;
import guardrail.alert.Alert;
import guardrail.alert.AttributionNotice;
import guardrail.alert.DossierNotice;
import guardrail.aws.Connection;
import guardrail.aws.DossierPorts;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.dossier.AttributionRequest;
import guardrail.dossier.Dossier;
import guardrail.dossier.DossierRequest;
import guardrail.dossier.Inquiry;
import guardrail.dossier.Lines;
import guardrail.dossier.NotAnInquiry;
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
 * What Lambda calls with alerts that leave something open, some minutes after they were told: finds
 * what was done while records may be missing, keeps that and tells it, or finds who did it.
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
    var inquiry = Inquiry.parse(QueueMessage.body(event.readAllBytes()));
    var deadline =
        clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(LONGEST_TELLING);
    var trail = trail(inquiry);
    var history = aws.history().apply(trail);
    var told =
        switch (inquiry) {
          case DossierRequest request ->
              inquest
                  .hold(request, history, deadline)
                  .map(found ->
                      trail.standard().organization().isPresent() ? found.ofOneAccount() : found)
                  .map(this::kept);
          case AttributionRequest request ->
              AttributionNotice.of(inquest.attribute(request, history, deadline), clock.instant());
        };
    told.ifPresentOrElse(
        aws.tell()::tell,
        () ->
            context
                .getLogger()
                .log("Nothing to tell: Event history shows nobody who did it to " + trail.arn()));
  }

  private Alert kept(Dossier dossier) {
    var kept =
        aws.shelf()
            .keep(dossier.request(), Lines.packed(dossier.calls()), DossierNotice.summary(dossier));
    return DossierNotice.of(dossier, kept, clock.instant());
  }

  /** The trail of the own account or of a member: nothing else is ever asked for. */
  private GuardedTrail trail(Inquiry inquiry) {
    var account = inquiry.trail().account();
    return account.equals(config.own().account())
        ? config.own()
        : config
            .organization()
            .map(organization -> organization.standard().trailOf(account))
            .orElseThrow(() -> new NotAnInquiry("the account " + account + " is not guarded here"));
  }
}
