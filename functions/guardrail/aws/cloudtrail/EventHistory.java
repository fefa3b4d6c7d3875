package guardrail.aws.cloudtrail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The management events of one Region that CloudTrail keeps for 90 days, trail or no trail. */
@FunctionalInterface
public interface EventHistory {
  /** The next page, the newest events first. */
  Page page(Instant from, Instant to, Optional<String> token);

  /**
   * A page.
   *
   * @param times when its calls were made
   * @param next what asks for the page after it; empty if this is the last
   */
  record Page(List<Instant> times, Optional<String> next) {
    public Page {
      times = List.copyOf(times);
    }
  }
}
