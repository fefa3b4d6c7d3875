package guardrail.policy.judge;

import guardrail.policy.judge.RequestContext.Absent;
import guardrail.policy.judge.RequestContext.OneOf;
import guardrail.policy.judge.RequestContext.Present;
import guardrail.policy.judge.RequestContext.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A condition operator with what is written around it, as in "ForAnyValue:StringNotLikeIfExists".
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators" and "Set operators for
 * multivalued context keys".
 *
 * @param negated true if none of the values may match; such a one holds of a key that is absent
 */
record Operator(Quantifier quantifier, Comparison comparison, boolean negated, boolean ifExists) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?");

  /** Empty if there is no such operator. */
  static Optional<Operator> of(String written) {
    var match = WRITTEN.matcher(written);
    if (!match.matches()) {
      return Optional.empty();
    }
    var quantifier = Quantifier.of(match.group(1));
    return Comparisons.of(match.group(2))
        .map(found ->
            new Operator(
                quantifier, found, match.group(2).contains("Not"), match.group(3) != null));
  }

  Truth holds(RequestContext.Key key, List<String> wanted, Variables variables) {
    return switch (key) {
      case Unknown _ -> Truth.UNKNOWN;
      case Absent _ -> ofNothing();
      case Present(List<String> values) -> of(values, wanted, variables);
      case OneOf(List<String> values) -> ofEither(values, wanted, variables);
    };
  }

  /** What holds of each value holds whichever it is. */
  private Truth ofEither(List<String> values, List<String> wanted, Variables variables) {
    var truths =
        values.stream().map(value -> of(List.of(value), wanted, variables)).distinct().toList();
    return truths.size() == 1 ? truths.getFirst() : Truth.UNKNOWN;
  }

  private Truth ofNothing() {
    return switch (quantifier) {
      case ALL -> Truth.YES;
      // With IfExists two rules contradict each other, and no page says which wins.
      case ANY -> ifExists ? Truth.UNKNOWN : Truth.NO;
      case THE_ONE -> Truth.of(ifExists || negated);
    };
  }

  private Truth of(List<String> values, List<String> wanted, Variables variables) {
    var passes = values.stream().map(value -> passes(value, wanted, variables)).toList();
    return switch (quantifier) {
      case ANY -> Truth.any(passes);
      case ALL -> Truth.all(passes);
      // What several values mean without a set operator is not documented.
      case THE_ONE -> passes.size() == 1 ? passes.getFirst() : Truth.UNKNOWN;
    };
  }

  private Truth passes(String value, List<String> wanted, Variables variables) {
    var matches =
        Truth.any(wanted.stream().map(one -> comparison.holds(value, one, variables)).toList());
    return negated ? matches.not() : matches;
  }
}
