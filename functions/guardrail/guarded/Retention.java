package guardrail.guarded;

/**
 * How long evidence is kept at least, in days.
 *
 * @param logs the log files in the bucket
 * @param logGroup the events in CloudWatch Logs
 */
public record Retention(int logs, int logGroup) {
  /** A year of both. */
  public static final Retention A_YEAR = new Retention(365, 365);
}
