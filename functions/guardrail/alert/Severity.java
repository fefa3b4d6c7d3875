package guardrail.alert;

import guardrail.incident.Incident;

/** How soon a person should look. */
public enum Severity {
  /** The trail does not record, or nobody can tell whether it does. */
  CRITICAL,
  /** The trail was stopped, deleted or weakened; look today. */
  HIGH,
  /** The trail itself meets its standard; something around it needs a person. */
  MEDIUM,
  /** All is well; nobody has to do anything. */
  INFORMATIONAL;

  static Severity of(Incident incident) {
    if (incident.staysDark() || incident.after().trailUnseen()) {
      return CRITICAL;
    }
    if (Headline.isBeside(incident)) {
      return MEDIUM;
    }
    if (Headline.isInterrupted(incident)) {
      return HIGH;
    }
    return incident.before().trailDrifts() || incident.wakeUp().brokeTheStandard() ? HIGH : MEDIUM;
  }
}
