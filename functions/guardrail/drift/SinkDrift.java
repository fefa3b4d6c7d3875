package guardrail.drift;

import guardrail.policy.Mended;

/**
 * Whoever listens beside the bucket hears nothing or forgets it. The trail records all the same.
 */
public sealed interface SinkDrift extends Drift {
  /** There is no such topic; its subscriptions are gone with it. */
  record TopicMissing(String topic) implements SinkDrift {}

  /**
   * The topic's policy does not let CloudTrail publish.
   *
   * @param mended the policy that does
   */
  record TopicRefuses(String topic, String why, Mended mended) implements SinkDrift {}

  /** There is no such log group, and what was in it is gone. */
  record LogGroupMissing(String logGroup) implements SinkDrift {}

  /** It forgets events sooner than the standard says. */
  record RetentionShortened(String logGroup, int expected, int actual) implements SinkDrift {}

  /** CloudTrail cannot write to the log group with its role. */
  record RoleRefuses(String role, String why) implements SinkDrift {}
}
