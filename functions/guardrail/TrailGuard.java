package guardrail;

import guardrail.Reconciler.Pause;
import guardrail.alert.Alert;
import guardrail.alert.AlertWriter;
import guardrail.alert.Tell;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Takes one event from the bytes to the alert. Repairs first, tells always. */
final class TrailGuard {
  private static final int MOST_UNTOLD = 100;

  private final GuardedTrails guarded;
  private final Reconciler reconciler;
  private final Tell tell;
  private final InstantSource clock;

  private final Queue<Alert> untold = new ConcurrentLinkedQueue<>();

  /** The guard of one configuration, connected to AWS or to a rehearsal of it. */
  static TrailGuard of(GuardrailConfig config, Connection connection, Pause pause) {
    var clock = InstantSource.system();
    var homeRegion = config.guarded().trails().getFirst().homeRegion();
    var aws = AwsPorts.connect(homeRegion, config.alertTopicArn(), connection, clock);
    return new TrailGuard(
        config.guarded(),
        new Reconciler(aws.observe(), aws.apply(), config.mode(), clock, pause),
        aws.tell(),
        clock);
  }

  TrailGuard(GuardedTrails guarded, Reconciler reconciler, Tell tell, InstantSource clock) {
    this.guarded = guarded;
    this.reconciler = reconciler;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * Handles one event.
   *
   * @param deadline no repair is begun after it
   * @param log takes lines for the function's log
   * @throws guardrail.event.NotACloudTrailEvent if the event is none; nothing was done
   * @throws NotTold if an alert was not taken; it stands in the log and is told at the next event
   * @throws RemediationFailed if a trail could not be brought to its standard; it was told
   */
  List<Incident> handle(byte[] event, Instant deadline, Consumer<String> log) {
    var trigger = TriggerParser.parse(event);
    var incidents =
        guarded.trails().stream().map(trail -> reconcile(trail, trigger, deadline, log)).toList();
    tellAll(incidents.stream().filter(Incident::isTold).map(AlertWriter::write).toList(), log);
    for (var incident : incidents) {
      if (incident.outcome() == Outcome.REMEDIATION_FAILED) {
        throw new RemediationFailed(incident);
      }
    }
    return incidents;
  }

  private Incident reconcile(
      GuardedTrail trail, Trigger trigger, Instant deadline, Consumer<String> log) {
    var wakeUp = WakeUp.of(trigger, trail, guarded, clock.instant());
    var incident = reconciler.reconcile(trail, wakeUp, deadline);
    log.accept(
        "%s %s: %d drift, %d calls"
            .formatted(
                incident.outcome(),
                trail.arn(),
                incident.before().drift().size(),
                incident.attempts().size()));
    return incident;
  }

  /**
   * Tells each alert, also those that an earlier event could not: a repair that is done leaves no
   * trace for a later look. What is not taken is kept, stands whole in the log and fails the
   * invocation.
   */
  private void tellAll(List<Alert> alerts, Consumer<String> log) {
    untold.addAll(alerts);
    var failures = new ArrayList<NotTold>();
    for (var alert : List.copyOf(untold)) {
      try {
        tell.tell(alert);
        untold.remove(alert);
        log.accept("Told: " + alert.subject());
      } catch (NotTold notTold) {
        failures.add(notTold);
        log.accept("NOT TOLD: " + alert.document());
      }
    }
    while (untold.size() > MOST_UNTOLD) {
      untold.remove();
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  /** Thrown after the alert, so that Lambda tries again and keeps the event if that fails too. */
  static final class RemediationFailed extends RuntimeException {
    RemediationFailed(Incident incident) {
      super(AlertWriter.write(incident).subject());
    }
  }
}
