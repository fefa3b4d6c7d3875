package guardrail.alert;

import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.OrganizationDrift;
import guardrail.incident.Incident;

/** How soon a person should look. */
public enum Severity {
  /** The trail does not record all or cannot deliver it, or nobody can tell. */
  CRITICAL,
  /** The trail was stopped, deleted or weakened; look today. */
  HIGH,
  /** The trail itself meets its standard; something around it needs a person. */
  MEDIUM,
  /** All is well; nobody has to do anything. */
  INFORMATIONAL;

  static Severity of(Incident incident) {
    if (incident.staysDark()
        || incident.after().trailUnseen()
        || incident.after().withoutMembers()
        || incident.after().recordsOrDeliversLess()) {
      return CRITICAL;
    }
    if (Headline.isBeside(incident)) {
      return MEDIUM;
    }
    if (Headline.isInterrupted(incident)) {
      return HIGH;
    }
    return incident.before().trailDrifts()
            || incident.before().recordsOrDeliversLess()
            || incident.before().drift().stream().anyMatch(LogsExpire.class::isInstance)
            || incident.before().drift().stream().anyMatch(OrganizationDrift.class::isInstance)
            || incident.wakeUp().brokeTheStandard()
        ? HIGH
        : MEDIUM;
  }
}
