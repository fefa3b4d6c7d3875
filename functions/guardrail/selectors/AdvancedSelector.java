package guardrail.selectors;

import java.util.Collection;
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

  /** Which of the events of its category it records, whatever its name and order. */
  Set<FieldSelector> meaning() {
    return Set.copyOf(fields);
  }

  /** In words, the same for the same meaning. */
  String words() {
    return words(meaning());
  }

  static String words(Collection<FieldSelector> meaning) {
    return meaning.stream()
        .map(FieldSelector::toString)
        .sorted()
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
