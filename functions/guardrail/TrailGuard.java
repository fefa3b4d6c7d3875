package guardrail;

import guardrail.Reconciler.Pause;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes one event from the bytes to the alert. Repairs first, tells always. */
final class TrailGuard {
  private final GuardedTrails guarded;
  private final Reconciler reconciler;
  private final Tell tell;
  private final InstantSource clock;

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
   * @throws NotTold if an alert was not taken; it stands in the log
   * @throws RemediationFailed if a trail could not be brought to its standard; it was told
   */
  List<Incident> handle(byte[] event, Instant deadline, Consumer<String> log) {
    var trigger = TriggerParser.parse(event);
    var incidents =
        guarded.trails().stream().map(trail -> reconcile(trail, trigger, deadline, log)).toList();
    var untold =
        incidents.stream()
            .filter(Incident::isTold)
            .flatMap(incident -> tell(incident, log).stream())
            .toList();
    if (!untold.isEmpty()) {
      throw untold.getFirst();
    }
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

  /** What kept the alert from being told, if anything; then it stands whole in the log. */
  private Optional<NotTold> tell(Incident incident, Consumer<String> log) {
    var alert = AlertWriter.write(incident);
    try {
      tell.tell(alert);
      log.accept("Told: " + alert.subject());
      return Optional.empty();
    } catch (NotTold notTold) {
      log.accept("NOT TOLD: " + alert.document());
      return Optional.of(notTold);
    }
  }

  /** Thrown after the alert, so that Lambda tries again and keeps the event if that fails too. */
  static final class RemediationFailed extends RuntimeException {
    RemediationFailed(Incident incident) {
      super(AlertWriter.write(incident).subject());
    }
  }
}
