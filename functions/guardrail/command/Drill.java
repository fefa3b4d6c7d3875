package guardrail.command;

import guardrail.Reconciler;
import guardrail.alert.Alert;
import guardrail.alert.AlertWriter;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.incident.History;
import guardrail.incident.Incident;
import guardrail.incident.Tolerance;
import guardrail.incident.WakeUp;
import guardrail.ledger.Entry;
import guardrail.ledger.Lease;
import guardrail.ledger.Telling;
import guardrail.observation.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Incidents that did not happen, played by the guardrail's own code against a trail in memory, so
 * that a drill reads word for word as the real alert would.
 */
record Drill(GuardedTrail trail, Instant now) {
  private static final Tolerance TOLERANCE =
      new Tolerance(Duration.ofMinutes(30), 5, Duration.ofMinutes(10));

  /** Of a trail whose standard is the template's default, whatever the stack's parameters say. */
  static Drill of(TrailArn arn, String logBucket, String standbyBucket, Instant now) {
    var none = Optional.<String>empty();
    var settings =
        new TrailSettings(logBucket, none, none, true, true, true, none, none, none, false);
    return new Drill(
        new GuardedTrail(arn, new TrailStandard(settings, arn.account(), standbyBucket)), now);
  }

  /** When the call of which a drill tells was made. */
  static Instant called(Instant now) {
    return now.minusSeconds(20);
  }

  Alert alert(DrillKind kind) {
    return AlertWriter.drill(told(kind, played(kind)));
  }

  private Incident played(DrillKind kind) {
    var aws = new DrillAws(kind, now);
    var trigger = TriggerParser.parse(DrillEvent.of(kind, trail.arn(), called(now)));
    var wakeUp = WakeUp.of(trigger, trail, new GuardedTrails(List.of(trail)), now);
    return new Reconciler(aws, aws, kind.mode(), () -> now, _ -> {})
        .reconcile(trail, wakeUp, kind.memory(), Instant.MAX);
  }

  private Incident told(DrillKind kind, Incident incident) {
    var known =
        kind == DrillKind.WITHOUT_LEDGER ? incident.with(History.unknown(noLedger())) : incident;
    var lease = new Lease("drill", now.plus(Duration.ofMinutes(1)));
    return Telling.of(Entry.NONE, known, lease, now, TOLERANCE).told().orElse(known);
  }

  private AwsError noLedger() {
    return new AwsError(
        "dynamodb:GetItem",
        "the ledger",
        trail.account(),
        trail.homeRegion(),
        "ResourceNotFoundException",
        "Requested resource not found");
  }
}
