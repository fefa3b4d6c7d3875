package guardrail.incident;

import java.time.Duration;

/**
 * How much is borne before people hear of it as something worse.
 *
 * @param delivery how long a log file may take after a repair
 * @param repairs so many repairs of one trail within a time make it flapping
 * @param within that time
 */
public record Tolerance(Duration delivery, int repairs, Duration within) {
  /** Four repairs a minute stay far below what CloudTrail takes (docs/aws-facts.md D2). */
  public static final Duration BETWEEN_REPAIRS = Duration.ofSeconds(15);
}
