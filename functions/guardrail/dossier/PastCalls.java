package guardrail.dossier;

import guardrail.observation.Part;
import java.util.List;
import java.util.Optional;

/** The Event history of one account. */
public interface PastCalls {
  /** The Regions that are on. */
  Part<List<String>> regions();

  /** The next page of what was found in a Region, the newest calls first. */
  Part<Page> page(String region, Search search, Window window, Optional<String> token);

  /**
   * A page.
   *
   * @param next what asks for the page after it; empty if this is the last
   */
  record Page(List<PastCall> calls, Optional<String> next) {
    public Page {
      calls = List.copyOf(calls);
    }
  }
}
