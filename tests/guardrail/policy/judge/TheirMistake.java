package guardrail.policy.judge;

import java.util.Optional;
import java.util.stream.Stream;

/** Where iam-simulate 0.1.173 is known to differ from what AWS documents. */
enum TheirMistake {
  /**
   * It puts values in place of variables in every version. "Policy variables were introduced in
   * version 2012-10-17", and before it they are "treated as literal strings" (IAM User Guide, "IAM
   * policy elements: Variables and tags" and "Version").
   */
  VARIABLES_IN_AN_OLD_VERSION("(?!.*\"Version\":\"2012-10-17\").*\\$\\{.*"),

  /**
   * It cuts an ARN at each colon before it looks for variables, and so cuts them. They may stand in
   * any string that conditions compare, ARNs too (the same page, "Where you can use policy
   * variables").
   */
  VARIABLE_AMID_A_CONDITIONS_ARN(".*:\\$\\{aws:SourceAccount}:.*"),

  /**
   * It shifts by 32 bits, which JavaScript does not: no address is in the range of all (RFC 4632).
   */
  RANGE_OF_ALL_ADDRESSES(".*\"0\\.0\\.0\\.0/0\".*");

  private final String policies;

  TheirMistake(String policies) {
    this.policies = policies;
  }

  boolean isIn(String policy) {
    return policy.matches(policies);
  }

  static Optional<TheirMistake> in(String policy) {
    return Stream.of(values()).filter(mistake -> mistake.isIn(policy)).findFirst();
  }
}
