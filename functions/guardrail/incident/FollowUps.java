package guardrail.incident;

import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.AwsError;
import java.time.Duration;
import java.util.Optional;

/** Wakes the guardrail later, for one trail. */
@FunctionalInterface
public interface FollowUps {
  /**
   * Sends the message. It does not fail: without it the next resync looks.
   *
   * @param delay at most 15 minutes
   */
  Optional<AwsError> send(GuardedTrail trail, Awaited awaited, Duration delay);
}
