package guardrail.incident;

/** What is known of the log files of a trail that was repaired. */
public enum Delivery {
  /** None has come since. */
  PENDING,
  /** One came after the repair. */
  PROVEN,
  /** None came in time. */
  NOT_DELIVERING
}
