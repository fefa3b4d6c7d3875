package guardrail.incident;

import java.time.Instant;
import java.util.List;

/**
 * What an earlier wake-up found, where only this one can say how it ended.
 *
 * @param found the drift in words
 */
public record Earlier(Kind kind, Instant at, List<String> found) {
  /** Why it is told only now. */
  public enum Kind {
    /** It began a repair and ended before it could tell. */
    INTERRUPTED,
    /** It was told, it stayed, and it is over now. */
    STAYED,
    /** It was told and not repaired, for the account was exempt then. */
    EXEMPT
  }

  public Earlier {
    found = List.copyOf(found);
  }
}
