package guardrail;

import guardrail.Measures.Handled;
import guardrail.Reconciler.Pause;
import guardrail.alert.AlertWriter;
import guardrail.alert.Tell.NotTold;
import guardrail.aws.Connection;
import guardrail.aws.OrganizationPorts;
import guardrail.event.Trigger;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.Look;
import guardrail.event.Trigger.Resync;
import guardrail.event.TriggerParser;
import guardrail.incident.Incident;
import guardrail.incident.Outcome;
import guardrail.metrics.Metric;
import guardrail.metrics.Metrics;
import java.time.InstantSource;
import java.util.List;

/** Takes one event from the bytes to the alert. Repairs first, tells always. */
final class TrailGuard {
  private final Wards wards;
  private final Sentry sentry;
  private final Audience audience;
  private final Metrics metrics;

  /** The guard of one configuration, connected to AWS or to a rehearsal of it. */
  static TrailGuard of(
      GuardrailConfig config,
      Connection connection,
      Metrics metrics,
      InstantSource clock,
      Pause pause) {
    var aws = config.connect(connection, metrics, clock);
    var wards =
        config
            .organization()
            .map(org ->
                Wards.ofOrganization(
                    config.guarded(),
                    org.standard(),
                    OrganizationPorts.connect(org.places(), connection, clock)))
            .orElseGet(() -> Wards.of(config.guarded()));
    return new TrailGuard(
        wards,
        Sentry.of(config, aws, config.exemptions(connection), clock, pause),
        new Audience(aws.listeners()),
        metrics);
  }

  TrailGuard(Wards wards, Sentry sentry, Audience audience, Metrics metrics) {
    this.wards = wards;
    this.sentry = sentry;
    this.audience = audience;
    this.metrics = metrics;
  }

  /**
   * Handles one event.
   *
   * <p>A follow-up has sent the next one, which is its retry: if it came again itself, each of its
   * tries would begin another row of messages.
   *
   * @throws guardrail.event.NotACloudTrailEvent if the event is none; nothing was done
   * @throws NotTold if an alert was not taken; it stands in the log and is told at the next event
   * @throws RemediationFailed if a trail could not be brought to its standard; it was told, and is
   *     thrown again for each try of an event, but not for each scheduled look
   */
  List<Incident> handle(byte[] event, Invocation invocation) {
    var trigger = TriggerParser.parse(event);
    var guarded = wards.of(trigger);
    var cases =
        guarded.trails().stream()
            .map(trail -> sentry.reconcile(trail, trigger, guarded, invocation))
            .toList();
    var handled = cases.stream().map(one -> sentry.tell(one, invocation)).toList();
    measure(trigger, handled, invocation);
    for (var one : handled) {
      if (trigger instanceof FollowUp && one.delivered().isFollowed()) {
        continue;
      }
      one.delivered()
          .failure()
          .ifPresent(failure -> {
            throw failure;
          });
      if (one.incident().outcome() == Outcome.REMEDIATION_FAILED && !isRepeated(trigger, one)) {
        throw new RemediationFailed(one.incident());
      }
    }
    return handled.stream().map(Handled::incident).toList();
  }

  /**
   * The next scheduled look is the retry of this one; what stays must not fill the dead letters.
   */
  private static boolean isRepeated(Trigger trigger, Handled one) {
    return trigger instanceof Look && one.delivered().told().isEmpty();
  }

  private void measure(Trigger trigger, List<Handled> handled, Invocation invocation) {
    var values = Measures.of(trigger, handled);
    if (trigger instanceof Resync) {
      values.put(Metric.CONFIRMED_SUBSCRIPTIONS, (double) audience.count(invocation.log()));
    }
    metrics.emit(values);
  }

  /** Thrown after the alert, so that Lambda tries again and keeps the event if that fails too. */
  static final class RemediationFailed extends RuntimeException {
    RemediationFailed(Incident incident) {
      super(AlertWriter.write(incident).subject());
    }
  }
}
