package guardrail;

import guardrail.Measures.Handled;
import guardrail.Reconciler.Pause;
import guardrail.alert.AlertWriter;
import guardrail.alert.Tell.NotTold;
import guardrail.aws.AwsPorts;
import guardrail.aws.Connection;
import guardrail.event.Trigger;
import guardrail.event.Trigger.Resync;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.incident.Incident;
import guardrail.incident.Outcome;
import guardrail.incident.WakeUp;
import guardrail.ledger.Ledger;
import guardrail.metrics.Metric;
import guardrail.metrics.Metrics;
import java.time.InstantSource;
import java.util.List;

/** Takes one event from the bytes to the alert. Repairs first, tells always. */
final class TrailGuard {
  private final GuardedTrails guarded;
  private final boolean allowSecondTrail;
  private final Reconciler reconciler;
  private final Ledger ledger;
  private final Messenger messenger;
  private final Audience audience;
  private final Metrics metrics;
  private final InstantSource clock;

  /** The guard of one configuration, connected to AWS or to a rehearsal of it. */
  static TrailGuard of(
      GuardrailConfig config,
      Connection connection,
      Metrics metrics,
      InstantSource clock,
      Pause pause) {
    var aws =
        AwsPorts.connect(
            config.guarded().trails().getFirst().homeRegion(),
            config.alertTopicArn(),
            config.ledgerTableName(),
            connection,
            clock);
    return new TrailGuard(
        config.guarded(),
        config.allowSecondTrail(),
        new Reconciler(aws.observe(), aws.apply(), config.mode(), clock, pause),
        aws.ledger(),
        new Messenger(aws.ledger(), aws.tell(), clock),
        new Audience(aws.listeners()),
        metrics,
        clock);
  }

  TrailGuard(
      GuardedTrails guarded,
      boolean allowSecondTrail,
      Reconciler reconciler,
      Ledger ledger,
      Messenger messenger,
      Audience audience,
      Metrics metrics,
      InstantSource clock) {
    this.guarded = guarded;
    this.allowSecondTrail = allowSecondTrail;
    this.reconciler = reconciler;
    this.ledger = ledger;
    this.messenger = messenger;
    this.audience = audience;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Handles one event.
   *
   * @throws guardrail.event.NotACloudTrailEvent if the event is none; nothing was done
   * @throws NotTold if an alert was not taken; it stands in the log and is told at the next event
   * @throws RemediationFailed if a trail could not be brought to its standard; it was told, and is
   *     thrown again for each try of an event, but not for each scheduled look
   */
  List<Incident> handle(byte[] event, Invocation invocation) {
    var trigger = TriggerParser.parse(event);
    var cases =
        guarded.trails().stream().map(trail -> reconcile(trail, trigger, invocation)).toList();
    var handled = cases.stream().map(one -> tell(one, invocation)).toList();
    measure(trigger, handled, invocation);
    for (var one : handled) {
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
    return trigger instanceof Resync && one.delivered().told().isEmpty();
  }

  private record Case(Incident incident, Recollection memory) {}

  private Case reconcile(GuardedTrail trail, Trigger trigger, Invocation invocation) {
    var wakeUp = WakeUp.of(trigger, trail, guarded, clock.instant());
    var memory = new Recollection(ledger, trail, wakeUp, allowSecondTrail, invocation, clock);
    var incident = reconciler.reconcile(trail, wakeUp, memory, invocation.deadline());
    invocation
        .log()
        .accept(
            "%s %s: %d drift, %d calls"
                .formatted(
                    incident.outcome(),
                    trail.arn(),
                    incident.before().drift().size(),
                    incident.attempts().size()));
    return new Case(incident, memory);
  }

  private Handled tell(Case one, Invocation invocation) {
    var trail = one.incident().trail();
    var known = one.memory().known();
    return new Handled(one.incident(), messenger.deliver(trail, one.incident(), known, invocation));
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
