package guardrail.policy.judge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of texts, in which a single one may stand without the list. */
final class Values {
  private Values() {}

  /** Empty if it is anything else, or a list of nothing. */
  static Optional<List<String>> of(@Nullable Object value) {
    if (value instanceof String one) {
      return Optional.of(List.of(one));
    }
    if (value instanceof List<?> many
        && !many.isEmpty()
        && many.stream().allMatch(String.class::isInstance)) {
      return Optional.of(many.stream().map(String.class::cast).toList());
    }
    return Optional.empty();
  }
}
