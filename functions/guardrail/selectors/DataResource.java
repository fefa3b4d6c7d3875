package guardrail.selectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Data events of one type of resource, as "AWS::S3::Object". */
public record DataResource(String type, Set<String> values) {
  public DataResource {
    values = Set.copyOf(values);
  }

  /**
   * All of a type are named by the beginning of their ARN, as "arn:aws:s3" (API Reference,
   * DataResource).
   */
  private boolean isOfAll() {
    return values.stream().anyMatch(value -> value.split(":", -1).length <= 3);
  }

  Optional<FieldSelector> arns() {
    if (isOfAll()) {
      return Optional.empty();
    }
    var operator = type.equals("AWS::S3::Object") ? Operator.STARTS_WITH : Operator.EQUALS;
    return Optional.of(new FieldSelector("resources.ARN", Map.of(operator, values)));
  }
}
