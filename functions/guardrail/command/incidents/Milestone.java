package guardrail.command.incidents;

import java.time.Instant;

/** Something that happened at a time that is known, in words that fit on a line. */
public record Milestone(Instant at, Kind kind, String words) {
  /** In the order in which they happen, where their times are the same. */
  public enum Kind {
    CALL,
    DARK,
    WOKE,
    RECORDS,
    PUT_RIGHT,
    LEFT,
    TOLD,
    NOT_DELIVERING,
    PROVEN
  }
}
