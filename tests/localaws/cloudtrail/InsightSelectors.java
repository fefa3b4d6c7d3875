package localaws.cloudtrail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localaws.AwsError;

/** Which unusual activity a trail looks for; none means that Insights is off (Model). */
public record InsightSelectors(List<Map<String, Object>> all) {
  static final InsightSelectors NONE = new InsightSelectors(List.of());

  private static final Set<String> TYPES = Set.of("ApiCallRateInsight", "ApiErrorRateInsight");
  private static final Set<String> CATEGORIES = Set.of("Management", "Data");

  /** What names no category means management events, and comes back saying so (Model, INFERRED). */
  static InsightSelectors of(List<?> given) {
    return new InsightSelectors(given.stream().map(InsightSelectors::selector).toList());
  }

  private static Map<String, Object> selector(Object given) {
    var selector =
        new LinkedHashMap<String, Object>(Map.of("EventCategories", List.of("Management")));
    ((Map<?, ?>) given).forEach((name, value) -> selector.put(name.toString(), value));
    var categories = (List<?>) selector.getOrDefault("EventCategories", List.of());
    if (!TYPES.contains(String.valueOf(selector.get("InsightType")))
        || categories.isEmpty()
        || !CATEGORIES.containsAll(categories)) {
      throw AwsError.refused(
          "InvalidInsightSelectorsException", "The Insight selector is not valid: " + given);
    }
    return selector;
  }

  boolean areOn() {
    return !all.isEmpty();
  }

  /** What both operations answer. */
  Map<String, Object> answer(TrailArn trail) {
    return Map.of("TrailARN", trail.toString(), "InsightSelectors", all);
  }
}
