package guardrail.ledger;

import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.PLAIN_TRAIL;

import guardrail.event.Events;
import guardrail.event.Trigger;
import guardrail.event.TriggerParser;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Tolerance;
import guardrail.incident.WakeUp;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Attempt;
import guardrail.remediation.Judgement;
import guardrail.remediation.Result.Applied;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Wake-ups at the sample trail, as the ledger gets them. */
final class Cases {
  static final Instant NOW = Looks.NOW;
  static final Lease MINE = lease("mine");

  private Cases() {}

  static Lease lease(String holder) {
    return new Lease(holder, NOW.plus(Duration.ofMinutes(3)));
  }

  /** A wake-up that changes nothing: AlertOnly, or all was well. */
  static Incident found(String event, Observation look) {
    return found(event, look, NOW);
  }

  static Incident found(String event, Observation look, Instant received) {
    return found(Events.bytes(event), look, received);
  }

  static Incident found(byte[] event, Observation look, Instant received) {
    var judged = Judgement.of(PLAIN_TRAIL, look);
    return new Incident(
        PLAIN_TRAIL, wake(event, received), Mode.ALERT_ONLY, judged, List.of(), judged);
  }

  /** A wake-up that leaves the trail as the second look shows it. */
  static Incident repaired(String event, Observation before, Observation after, Instant received) {
    return repaired(Events.bytes(event), before, after, received);
  }

  static Incident repaired(byte[] event, Observation before, Observation after, Instant received) {
    var first = Judgement.of(PLAIN_TRAIL, before);
    var attempts =
        first.plan().steps().stream().map(step -> new Attempt(step, new Applied())).toList();
    return new Incident(
        PLAIN_TRAIL,
        wake(event, received),
        Mode.ENFORCE,
        first,
        attempts,
        Judgement.of(PLAIN_TRAIL, after));
  }

  private static WakeUp wake(byte[] event, Instant received) {
    Trigger trigger = TriggerParser.parse(event);
    return WakeUp.of(trigger, PLAIN_TRAIL, GUARDED, received);
  }

  /** How long a log file may take after a repair. */
  static final Duration PATIENCE = Duration.ofMinutes(30);

  static final Tolerance TOLERANCE = new Tolerance(PATIENCE, 5, Duration.ofMinutes(10));

  /** What is told of it at the time that it was received. */
  static Telling tell(Entry known, Incident incident) {
    return Telling.of(known, incident, MINE, incident.wakeUp().received(), TOLERANCE);
  }

  /** What is remembered after it, with its alert taken by the topic. */
  static Entry after(Entry known, Incident incident) {
    var entry = tell(known, incident).entry();
    var ids =
        entry.outbox().stream().map(Outgoing::id).collect(java.util.stream.Collectors.toSet());
    return entry.after(ids, MINE);
  }
}
