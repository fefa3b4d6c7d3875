package guardrail.alert;

import guardrail.drift.TrailDrift;
import guardrail.incident.Incident;

/** How soon a person should look. */
public enum Severity {
  /** The trail does not record, or nobody can tell whether it does. */
  CRITICAL,
  /** The trail was stopped, deleted or weakened; look today. */
  HIGH,
  /** The trail itself meets its standard; something around it needs a person. */
  MEDIUM;

  static Severity of(Incident incident) {
    var outcome = incident.outcome();
    return switch (outcome) {
      case REMEDIATION_FAILED -> CRITICAL;
      case DRIFTED -> incident.after().dark() ? CRITICAL : byDrift(incident);
      case REMEDIATED, ALREADY_RESTORED -> byDrift(incident);
      case COMPLIANT -> MEDIUM;
    };
  }

  private static Severity byDrift(Incident incident) {
    var trail = incident.before().drift().stream().anyMatch(TrailDrift.class::isInstance);
    return trail || incident.wakeUp().brokeTheStandard() ? HIGH : MEDIUM;
  }
}
