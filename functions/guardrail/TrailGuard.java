package guardrail;

import guardrail.Reconciler.Pause;
import guardrail.alert.AlertWriter;
import guardrail.alert.Tell;
import guardrail.alert.Tell.NotTold;
import guardrail.aws.AwsPorts;
import guardrail.aws.Connection;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrails;
import guardrail.incident.Incident;
import guardrail.incident.Outcome;
import guardrail.incident.WakeUp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
    var incidents = new ArrayList<Incident>();
    for (var trail : guarded.trails()) {
      var wakeUp = WakeUp.of(trigger, trail, guarded, clock.instant());
      var incident = reconciler.reconcile(trail, wakeUp, deadline);
      incidents.add(incident);
      log.accept(
          "%s %s: %d drift, %d calls"
              .formatted(
                  incident.outcome(),
                  trail.arn(),
                  incident.before().drift().size(),
                  incident.attempts().size()));
      if (incident.isTold()) {
        tell(incident, log);
      }
    }
    incidents.stream()
        .filter(incident -> incident.outcome() == Outcome.REMEDIATION_FAILED)
        .findFirst()
        .ifPresent(incident -> {
          throw new RemediationFailed(incident);
        });
    return incidents;
  }

  private void tell(Incident incident, Consumer<String> log) {
    var alert = AlertWriter.write(incident);
    try {
      tell.tell(alert);
      log.accept("Told: " + alert.subject());
    } catch (NotTold notTold) {
      log.accept("NOT TOLD: " + alert.document());
      throw notTold;
    }
  }

  /** Thrown after the alert, so that Lambda tries again and keeps the event if that fails too. */
  static final class RemediationFailed extends RuntimeException {
    RemediationFailed(Incident incident) {
      super(AlertWriter.write(incident).subject());
    }
  }
}
