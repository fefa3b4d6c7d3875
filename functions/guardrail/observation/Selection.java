package guardrail.observation;

import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import java.util.Map;
import java.util.Set;

/** What a trail selects from all events, what it looks for in them, and its tags. */
public record Selection(
    Part<EventSelectors> events,
    Part<Set<InsightSelector>> insights,
    Part<Map<String, String>> tags) {}
