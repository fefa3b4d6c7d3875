package localaws.cloudtrail;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a trail records: basic selectors or advanced ones, never both (D2). */
public record Selectors(List<Map<String, Object>> basic, List<Map<String, Object>> advanced) {
  private static final Set<String> ALL_OR_WRITES = Set.of("All", "WriteOnly");

  /** What a basic selector means where it says nothing. */
  static final Map<String, Object> BASIC =
      Map.of(
          "ReadWriteType",
          "All",
          "IncludeManagementEvents",
          true,
          "DataResources",
          List.of(),
          "ExcludeManagementEventSources",
          List.of());

  static final Selectors DEFAULT = new Selectors(List.of(BASIC), List.of());

  boolean areCustom() {
    return !equals(DEFAULT);
  }

  /** Does the trail record the calls that change something? */
  boolean recordWrites() {
    return basic.stream().anyMatch(Selectors::basicWrites)
        || advanced.stream().anyMatch(Selectors::advancedWrites);
  }

  private static boolean basicWrites(Map<String, Object> selector) {
    return Boolean.TRUE.equals(selector.get("IncludeManagementEvents"))
        && ALL_OR_WRITES.contains(String.valueOf(selector.get("ReadWriteType")));
  }

  private static boolean advancedWrites(Map<String, Object> selector) {
    return mustEqual(selector, "eventCategory").contains("Management")
        && !mustEqual(selector, "readOnly").contains("true");
  }

  /** The values that the field must equal; empty if it may have any. */
  static List<?> mustEqual(Map<String, Object> advanced, String field) {
    if (!(advanced.get("FieldSelectors") instanceof List<?> selectors)) {
      return List.of();
    }
    return selectors.stream()
        .map(Map.class::cast)
        .filter(selector -> field.equals(selector.get("Field")))
        .flatMap(selector -> selector.get("Equals") instanceof List<?> v ? v.stream() : null)
        .toList();
  }

  /** What GetEventSelectors and PutEventSelectors answer. */
  Map<String, Object> answer(TrailArn trail) {
    return advanced.isEmpty()
        ? Map.of("TrailARN", trail.toString(), "EventSelectors", basic)
        : Map.of("TrailARN", trail.toString(), "AdvancedEventSelectors", advanced);
  }
}
