package localaws.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** One key of one condition operator; values are alternatives. */
record Condition(String operator, String key, List<String> values) {
  private static final Set<String> KEYS =
      Set.of("aws:sourcearn", "aws:sourceaccount", "s3:x-amz-acl", "aws:securetransport");

  boolean holds(Access access) {
    var name = key.toLowerCase(Locale.ROOT);
    if (!KEYS.contains(name)) {
      throw new UnsupportedOperationException("condition key " + key);
    }
    var actual = access.context().get(name);
    return actual != null && values.stream().anyMatch(test(actual));
  }

  private Predicate<String> test(String actual) {
    return switch (operator) {
      case "StringEquals" -> actual::equals;
      case "Bool" -> actual::equalsIgnoreCase;
      case "StringLike" -> expected -> Glob.of(expected).matches(actual);
      case "ArnEquals", "ArnLike" -> expected -> Glob.ofArn(expected).matches(actual);
      default -> throw new UnsupportedOperationException("condition operator " + operator);
    };
  }
}
