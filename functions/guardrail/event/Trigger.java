package guardrail.event;

/**
 * Why the guardrail woke. It decides who is named and what is told; what is repaired is read from
 * AWS.
 */
public sealed interface Trigger {
  /** The schedule: nothing is known to have happened. */
  record Resync() implements Trigger {}

  /** EventBridge brought a record of a call. */
  record RecordedCall(CloudTrailRecord call) implements Trigger {}
}
