package guardrail.policy;

import java.util.List;

/** What a policy makes of CloudTrail. */
public sealed interface Standing {
  /** CloudTrail may do all that it does. */
  record Lets() implements Standing {}

  /**
   * It may not.
   *
   * @param why in words
   * @param hostile the statements that deny it, as they stand there
   */
  record Refuses(String why, List<String> hostile, Mended mended) implements Standing {
    public Refuses {
      hostile = List.copyOf(hostile);
    }
  }

  /** Nobody can tell from the document. */
  record CannotTell(String why) implements Standing {}
}
