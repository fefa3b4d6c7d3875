package guardrail.incident;

/** What the guardrail does about drift. */
public enum Mode {
  /** Repairs it and tells. */
  ENFORCE,
  /** Tells it together with the calls that it would have made. */
  ALERT_ONLY
}
