package guardrail.incident;

import guardrail.event.CloudTrailRecord;
import java.time.Duration;
import java.time.Instant;

/**
 * Calls against the trail that AWS did not carry out, of one kind and one identity: told once, and
 * then counted for a while, so that whoever makes thousands of them drowns nothing.
 *
 * @param told when people last heard of them
 * @param untold how many came since
 */
public record FailedCalls(String actor, String call, Instant told, int untold) {
  private static final Duration COUNTED = Duration.ofHours(1);

  /** The first one, which is told now. */
  public static FailedCalls first(CloudTrailRecord call, Instant now) {
    return new FailedCalls(call.actor().name(), name(call), now, 0);
  }

  private static String name(CloudTrailRecord call) {
    return call.eventName().orElse("");
  }

  public boolean isOf(CloudTrailRecord record) {
    return actor.equals(record.actor().name()) && call.equals(name(record));
  }

  /** The same with one more that is not told yet. */
  public FailedCalls more() {
    return new FailedCalls(actor, call, told, untold + 1);
  }

  /** Whether it is time to tell how many came, or to forget them. */
  public boolean isDue(Instant now) {
    return !now.isBefore(told.plus(COUNTED));
  }
}
