package guardrail.guarded;

import guardrail.selectors.AdvancedSelector;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a trail must record and carry beside its settings. All management events are always
 * recorded.
 *
 * @param dataEvents what is recorded beside them; empty: nothing
 * @param insights what CloudTrail looks for in them; empty: nothing
 * @param tags the standard's own; others are left alone
 */
public record Recording(
    List<AdvancedSelector> dataEvents, Set<InsightSelector> insights, Map<String, String> tags) {
  /** Management events and nothing else. */
  public static final Recording MANAGEMENT_EVENTS = new Recording(List.of(), Set.of(), Map.of());

  public Recording {
    dataEvents = List.copyOf(dataEvents);
    insights = Set.copyOf(insights);
    tags = Map.copyOf(tags);
  }

  /** The selectors that record it. */
  public EventSelectors selectors() {
    return EventSelectors.recording(dataEvents);
  }
}
