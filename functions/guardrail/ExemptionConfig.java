package guardrail;

import guardrail.exemption.ExemptionRule;
import guardrail.guarded.TrailArn;
import java.util.Map;
import java.util.Optional;

/** What the stack tells its functions of exemptions. */
final class ExemptionConfig {
  private ExemptionConfig() {}

  /**
   * Empty where no exemption counts. Another account's role cannot write this account's parameters
   * (AWS Systems Manager User Guide, "Working with shared parameters"), so naming one is a mistake.
   */
  static Optional<ExemptionRule> from(Map<String, String> environment, TrailArn own) {
    return Variable.EXEMPTION_ROLE_ARN
        .optionalIn(environment)
        .map(role -> {
          var here = "arn:%s:iam::%s:role/".formatted(own.partition(), own.account());
          if (!role.startsWith(here)) {
            throw Variable.EXEMPTION_ROLE_ARN.wrong(
                new IllegalArgumentException(
                    "\"%s\" is not a role of this account, which begins with %s"
                        .formatted(role, here)));
          }
          return ExemptionRule.of(role, Variable.EXEMPTION_STACK.in(environment));
        });
  }
}
