package guardrail.event;

import java.util.List;

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
   * The guardrail's own message, sent when it had repaired a trail, or found one exempt.
   *
   * @param trailArn of that trail
   */
  record FollowUp(String trailArn, Awaited awaited) implements Look {
    /** What is looked for; each has a row of messages of its own. */
    public enum Awaited {
      DELIVERY,
      END_OF_EXEMPTION,
      REPAIR
    }

    /** After a repair: has it delivered since? */
    public FollowUp(String trailArn) {
      this(trailArn, Awaited.DELIVERY);
    }
  }

  /**
   * An exemption of these accounts may have been opened or closed. Which of the two, and whether it
   * counts, is asked of AWS: whoever writes an event could say anything.
   */
  record ExemptionChanged(List<String> accounts) implements Look {
    public ExemptionChanged {
      accounts = List.copyOf(accounts);
    }
  }

  /** EventBridge brought a record of a call. */
  record RecordedCall(CloudTrailRecord call) implements Trigger {}
}
