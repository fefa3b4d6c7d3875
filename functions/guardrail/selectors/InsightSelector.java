package guardrail.selectors;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An Insights type that a trail looks for, and in which events.
 *
 * @param type as "ApiCallRateInsight"
 * @param categories as "Management"; what CloudTrail takes if none is said
 */
public record InsightSelector(String type, Set<String> categories) {
  private static final String MANAGEMENT = "Management";

  public InsightSelector {
    categories = categories.isEmpty() ? Set.of(MANAGEMENT) : Set.copyOf(categories);
  }

  /** In management events, which every standard trail records. */
  public static InsightSelector inManagementEvents(String type) {
    return new InsightSelector(type, Set.of(MANAGEMENT));
  }

  /** Whether it looks for the same in at least the same events. */
  public boolean covers(InsightSelector other) {
    return type.equals(other.type()) && categories.containsAll(other.categories());
  }

  /** As "ApiCallRateInsight in Management". */
  @Override
  public String toString() {
    return type + " in " + String.join(", ", List.copyOf(new TreeSet<>(categories)));
  }
}
