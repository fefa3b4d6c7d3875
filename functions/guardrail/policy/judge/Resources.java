package guardrail.policy.judge;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement speaks of the resource that is asked for. Of many, a Deny must meet one and
 * an Allow all.
 */
record Resources(PolicyRequest request, Variables variables) {

  Truth of(PolicyStatement statement) {
    var named = statement.elements().get("Resource");
    var excepted = statement.elements().get("NotResource");
    if (named == null && excepted == null && request.action().startsWith("sts:")) {
      return Truth.YES; // A role's trust names none: it is the role that it stands on.
    }
    if ((named == null) == (excepted == null)) {
      return Truth.UNKNOWN;
    }
    if (!request.asksForMany()) {
      return named != null ? one(named) : one(excepted).not();
    }
    if (statement.denies()) {
      return named != null ? any(named, this::meets) : every(excepted).not();
    }
    return named != null ? every(named) : none(excepted);
  }

  private Truth one(@Nullable Object patterns) {
    return any(patterns, arn -> arn.matches(request.resource()));
  }

  private boolean meets(ArnPattern arn) {
    return arn.meets(request.form());
  }

  /**
   * Patterns that cover a part each may cover all together, and so may several statements. What is
   * certain is that they do not if none of them has the sample.
   */
  private Truth every(@Nullable Object patterns) {
    var covered = any(patterns, arn -> arn.covers(request.form()));
    return covered == Truth.NO && sample(patterns) != Truth.NO ? Truth.UNKNOWN : covered;
  }

  /** Other statements may have the part that these patterns except. */
  private Truth none(@Nullable Object patterns) {
    var untouched = any(patterns, this::meets).not();
    return untouched == Truth.NO && sample(patterns) != Truth.YES ? Truth.UNKNOWN : untouched;
  }

  private Truth sample(@Nullable Object patterns) {
    return new Resources(request.sample(), variables).one(patterns);
  }

  private Truth any(@Nullable Object patterns, Predicate<ArnPattern> speaks) {
    return Values.of(patterns)
        .map(all -> Truth.any(all.stream().map(pattern -> is(pattern, speaks)).toList()))
        .orElse(Truth.UNKNOWN);
  }

  /**
   * A variable before the fifth colon is not allowed, how a shorter ARN is completed depends on the
   * kind of policy, and whether capitals matter there is not said (IAM User Guide, "IAM JSON policy
   * elements: Resource").
   */
  private Truth is(String pattern, Predicate<ArnPattern> speaks) {
    if (pattern.equals("*")) {
      return Truth.YES;
    }
    var head = ArnPattern.head(pattern);
    if (variables.in(head) || !head.equals(head.toLowerCase(Locale.ROOT))) {
      return Truth.UNKNOWN;
    }
    return ArnPattern.of(pattern, variables)
        .map(arn -> Truth.of(speaks.test(arn)))
        .orElse(Truth.UNKNOWN);
  }
}
