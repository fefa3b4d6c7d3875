package guardrail.selectors;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A condition of an advanced selector on one field. A list matches if any of its values does, a
 * negated one if none does; several lists must all match (CloudTrail API Reference,
 * AdvancedFieldSelector).
 *
 * @param field as "eventCategory" or "resources.ARN"
 * @param values by operator; operators without a value are left out
 */
public record FieldSelector(String field, Map<Operator, Set<String>> values) {
  public FieldSelector {
    var given = new TreeMap<>(values);
    given.values().removeIf(Set::isEmpty);
    values = Map.copyOf(given);
  }

  /** The field must have one of these values. */
  public static FieldSelector equalTo(String field, Set<String> values) {
    return new FieldSelector(field, Map.of(Operator.EQUALS, values));
  }

  /** The values of one operator; none if it is not used. */
  public Set<String> of(Operator operator) {
    return values.getOrDefault(operator, Set.of());
  }

  /** The values that the field must equal, if it is compared in no other way. */
  Set<String> equalsAlone() {
    return values.keySet().equals(Set.of(Operator.EQUALS)) ? of(Operator.EQUALS) : Set.of();
  }

  /** As "resources.ARN StartsWith [arn:aws:s3:::logs/]", the same for the same meaning. */
  @Override
  public String toString() {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(e ->
                "%s %s %s".formatted(field, e.getKey().property(), new TreeSet<>(e.getValue())))
            .collect(Collectors.joining(" and "));
  }
}
