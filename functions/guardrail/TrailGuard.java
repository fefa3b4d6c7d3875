package guardrail;

import guardrail.Messenger.Delivered;
import guardrail.Reconciler.Pause;
import guardrail.alert.AlertWriter;
import guardrail.alert.Tell.NotTold;
import guardrail.aws.AwsPorts;
import guardrail.aws.Connection;
import guardrail.event.Trigger;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.incident.Incident;
import guardrail.incident.Outcome;
import guardrail.incident.WakeUp;
import guardrail.ledger.Ledger;
import java.time.InstantSource;
import java.util.List;

/** Takes one event from the bytes to the alert. Repairs first, tells always. */
final class TrailGuard {
  private final GuardedTrails guarded;
  private final boolean allowSecondTrail;
  private final Reconciler reconciler;
  private final Ledger ledger;
  private final Messenger messenger;
  private final InstantSource clock;

  /** The guard of one configuration, connected to AWS or to a rehearsal of it. */
  static TrailGuard of(
      GuardrailConfig config, Connection connection, InstantSource clock, Pause pause) {
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
        clock);
  }

  TrailGuard(
      GuardedTrails guarded,
      boolean allowSecondTrail,
      Reconciler reconciler,
      Ledger ledger,
      Messenger messenger,
      InstantSource clock) {
    this.guarded = guarded;
    this.allowSecondTrail = allowSecondTrail;
    this.reconciler = reconciler;
    this.ledger = ledger;
    this.messenger = messenger;
    this.clock = clock;
  }

  /**
   * Handles one event.
   *
   * @throws guardrail.event.NotACloudTrailEvent if the event is none; nothing was done
   * @throws NotTold if an alert was not taken; it stands in the log and is told at the next event
   * @throws RemediationFailed if a trail could not be brought to its standard; it was told
   */
  List<Incident> handle(byte[] event, Invocation invocation) {
    var trigger = TriggerParser.parse(event);
    var cases =
        guarded.trails().stream().map(trail -> reconcile(trail, trigger, invocation)).toList();
    var delivered = cases.stream().map(one -> tell(one, invocation)).toList();
    for (var one : delivered) {
      one.failure()
          .ifPresent(failure -> {
            throw failure;
          });
    }
    for (var one : cases) {
      if (one.incident().outcome() == Outcome.REMEDIATION_FAILED) {
        throw new RemediationFailed(one.incident());
      }
    }
    return cases.stream().map(Case::incident).toList();
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

  private Delivered tell(Case one, Invocation invocation) {
    return messenger.deliver(
        one.incident().trail(), one.incident(), one.memory().known(), invocation);
  }

  /** Thrown after the alert, so that Lambda tries again and keeps the event if that fails too. */
  static final class RemediationFailed extends RuntimeException {
    RemediationFailed(Incident incident) {
      super(AlertWriter.write(incident).subject());
    }
  }
}
