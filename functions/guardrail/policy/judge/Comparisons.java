package guardrail.policy.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * What each condition operator compares; its negation compares the same. Null is none of them,
 * since it compares nothing.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
 */
final class Comparisons {
  private static final Map<String, Comparison> BY_OPERATOR = new HashMap<>();
  private static final Pattern BOOLEAN = Pattern.compile("true|false");

  static {
    both("StringEquals", "StringNotEquals", texts(String::equals));
    both("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", texts(String::equalsIgnoreCase));
    both("StringLike", "StringNotLike", Comparisons::like);
    both("ArnEquals", "ArnNotEquals", Comparisons::arnLike);
    both("ArnLike", "ArnNotLike", Comparisons::arnLike);
    both("IpAddress", "NotIpAddress", (asked, wanted, _) -> Address.in(asked, wanted));
    BY_OPERATOR.put("Bool", Comparisons::sameBoolean);
    BY_OPERATOR.put("BinaryEquals", compared(Quantity::bytes, order -> order == 0));
    ordering("Numeric", Quantity::number);
    ordering("Date", Quantity::moment);
  }

  private Comparisons() {}

  /** Empty if there is no such operator. */
  static Optional<Comparison> of(String operator) {
    return Optional.ofNullable(BY_OPERATOR.get(operator));
  }

  private static void both(String operator, String negation, Comparison comparison) {
    BY_OPERATOR.put(operator, comparison);
    BY_OPERATOR.put(negation, comparison);
  }

  private static <T extends Comparable<T>> void ordering(
      String kind, Function<String, Optional<T>> read) {
    both(kind + "Equals", kind + "NotEquals", compared(read, order -> order == 0));
    BY_OPERATOR.put(kind + "LessThan", compared(read, order -> order < 0));
    BY_OPERATOR.put(kind + "LessThanEquals", compared(read, order -> order <= 0));
    BY_OPERATOR.put(kind + "GreaterThan", compared(read, order -> order > 0));
    BY_OPERATOR.put(kind + "GreaterThanEquals", compared(read, order -> order >= 0));
  }

  private static <T extends Comparable<T>> Comparison compared(
      Function<String, Optional<T>> read, IntPredicate fits) {
    return (asked, wanted, _) ->
        read.apply(asked)
            .flatMap(left -> read.apply(wanted).map(left::compareTo))
            .map(order -> Truth.of(fits.test(order)))
            .orElse(Truth.UNKNOWN);
  }

  private static Comparison texts(BiPredicate<String, String> same) {
    return (asked, wanted, variables) ->
        variables.text(wanted).map(text -> Truth.of(same.test(asked, text))).orElse(Truth.UNKNOWN);
  }

  private static Truth like(String asked, String wanted, Variables variables) {
    return variables
        .pattern(wanted)
        .map(pattern -> Truth.of(pattern.matches(asked)))
        .orElse(Truth.UNKNOWN);
  }

  private static Truth arnLike(String asked, String wanted, Variables variables) {
    return ArnPattern.of(wanted, variables)
        .filter(_ -> ArnPattern.isArn(asked))
        .map(pattern -> Truth.of(pattern.matches(asked)))
        .orElse(Truth.UNKNOWN);
  }

  private static Truth sameBoolean(String asked, String wanted, Variables variables) {
    return BOOLEAN.matcher(asked).matches() && BOOLEAN.matcher(wanted).matches()
        ? Truth.of(asked.equals(wanted))
        : Truth.UNKNOWN;
  }
}
