package guardrail.incident;

import guardrail.event.CloudTrailRecord;
import java.time.Instant;

/**
 * One call that somebody makes again and again.
 *
 * @param actor by the name that AWS gives the identity, which its caller does not choose
 */
public record Deed(String actor, String call, int times, Instant last) {

  static Deed first(CloudTrailRecord call, Instant now) {
    return new Deed(call.actor().name(), name(call), 1, now);
  }

  private static String name(CloudTrailRecord call) {
    return call.eventName().orElse("");
  }

  boolean isOf(CloudTrailRecord record) {
    return actor.equals(record.actor().name()) && call.equals(name(record));
  }

  Deed again(Instant now) {
    return new Deed(actor, call, times + 1, now);
  }
}
