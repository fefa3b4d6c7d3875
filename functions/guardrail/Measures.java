package guardrail;

import guardrail.Messenger.Delivered;
import guardrail.event.Trigger;
import guardrail.event.Trigger.Resync;
import guardrail.incident.Blackout;
import guardrail.incident.Incident;
import guardrail.incident.Outcome;
import guardrail.metrics.Metric;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts what came of one wake-up into figures. */
final class Measures {
  private final Map<Metric, Double> values = new EnumMap<>(Metric.class);

  private Measures() {}

  /** What the guard made of one trail. */
  record Handled(Incident incident, Delivered delivered) {
    private boolean isNew() {
      return delivered.told().filter(told -> told.history().firstTold().isEmpty()).isPresent();
    }
  }

  static Map<Metric, Double> of(Trigger trigger, List<Handled> all) {
    var measures = new Measures();
    if (trigger instanceof Resync) {
      measures.add(Metric.RESYNCS, 1);
    }
    var guarded = all.stream().allMatch(one -> one.incident().after().compliant());
    measures.add(Metric.GUARDED, guarded ? 1 : 0);
    all.forEach(measures::count);
    return measures.values;
  }

  private void count(Handled one) {
    var incident = one.incident();
    var delivered = one.delivered();
    var failed = incident.outcome() == Outcome.REMEDIATION_FAILED;
    add(Metric.FAILED_REPAIRS, failed ? 1 : 0);
    add(Metric.LEDGER_FAILURES, delivered.ledgerFailed() ? 1 : 0);
    add(Metric.UNTOLD_ALERTS, delivered.waiting());
    add(Metric.REFUSED_EVENTS, incident.wakeUp().refusal().isPresent() ? 1 : 0);
    add(Metric.MUTED_ALERTS, incident.isTold() && delivered.told().isEmpty() ? 1 : 0);
    add(Metric.INCIDENTS, one.isNew() && incident.outcome() != Outcome.COMPLIANT ? 1 : 0);
    if (incident.outcome() == Outcome.REMEDIATED) {
      var repair = Duration.between(incident.wakeUp().received(), incident.after().seen().at());
      add(Metric.REPAIR_MILLIS, (double) repair.toMillis());
    }
    if (one.isNew()) {
      incident
          .blackout()
          .flatMap(Blackout::length)
          .ifPresent(dark -> add(Metric.BLACKOUT_SECONDS, (double) Math.max(0, dark.toSeconds())));
    }
  }

  private void add(Metric metric, double value) {
    values.merge(metric, value, Double::sum);
  }
}
