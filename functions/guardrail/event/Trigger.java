package guardrail.event;

/**
 * Why the guardrail woke. It decides who is named and what is told; what is repaired is read from
 * AWS.
 */
public sealed interface Trigger {
  /** Nothing is known to have happened since the guardrail looked last. */
  sealed interface Look extends Trigger {}

  /** The schedule. */
  record Resync() implements Look {}

  /**
   * The guardrail's own message, sent when it had repaired a trail: has it delivered since?
   *
   * @param trailArn of that trail
   */
  record FollowUp(String trailArn) implements Look {}

  /** EventBridge brought a record of a call. */
  record RecordedCall(CloudTrailRecord call) implements Trigger {}
}
