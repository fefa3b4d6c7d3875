package guardrail.selectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An advanced event selector: an event is recorded if all of the fields match.
 *
 * @param name what a person calls it; it means nothing
 */
public record AdvancedSelector(Optional<String> name, List<FieldSelector> fields) {
  static final String CATEGORY = "eventCategory";
  static final String MANAGEMENT = "Management";

  public AdvancedSelector {
    fields = List.copyOf(fields);
  }

  /** All management events: any further field would leave some out. */
  public static AdvancedSelector ofAllManagementEvents() {
    return new AdvancedSelector(
        Optional.of("Management events"),
        List.of(FieldSelector.equalTo(CATEGORY, Set.of(MANAGEMENT))));
  }

  public boolean isOfManagementEvents() {
    return fields.stream()
        .filter(field -> field.field().equals(CATEGORY))
        .anyMatch(field -> field.equalsAlone().contains(MANAGEMENT));
  }

  /** Which events of its category it records, in words: the same whatever its name and order. */
  String words() {
    return fields.stream()
        .map(FieldSelector::toString)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
