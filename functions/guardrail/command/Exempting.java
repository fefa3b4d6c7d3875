package guardrail.command;

import guardrail.aws.Access;
import guardrail.aws.AwsRefused;
import guardrail.event.ExemptionEvent;
import guardrail.exemption.ExemptionRule;
import guardrail.guarded.TrailArn;

/** What opening, listing and closing exemptions have in common: the stack, and who may. */
record Exempting(DeployedStack stack, Access access, ExemptionRule rule) {
  static final String ACCOUNT = "111122223333";

  static Exempting of(Arguments arguments) {
    var access = arguments.access();
    var stack = DeployedStack.of(arguments, access);
    var role =
        stack
            .output("ExemptionRoleArn")
            .orElseThrow(() ->
                new NeedsAttention(
                    ("in the stack %s in %s nobody may open an exemption: expected one that was"
                            + " deployed with the parameter ExemptionRoleArn, for example"
                            + " ExemptionRoleArn=arn:aws:iam::%s:role/BreakGlass")
                        .formatted(stack.name(), stack.region(), ACCOUNT)));
    return new Exempting(stack, access, ExemptionRule.of(role, stack.name()));
  }

  /** The account that the stack is in. */
  String hub() {
    return TrailArn.parse(stack.needs("GuardedTrailArn")).orElseThrow().account();
  }

  static String account(Arguments arguments) {
    var account = needed(arguments, "--account", ACCOUNT);
    if (!account.matches("\\d{12}")) {
      throw new WrongUsage(
          "--account is \"%s\": expected the 12 digits of an account, for example --account %s"
              .formatted(account, ACCOUNT));
    }
    return account;
  }

  static String needed(Arguments arguments, String option, String example) {
    return arguments
        .value(option)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() ->
            new WrongUsage(
                "%s is missing: expected it with a value, for example %s %s"
                    .formatted(option, option, example)));
  }

  /** No event tells of a call that no trail records, so the guardrail is told as well. */
  void wake(String account, Surroundings here) {
    try {
      access.invoking(stack.needs("TrailGuardFunctionAlias")).accept(ExemptionEvent.of(account));
    } catch (AwsRefused refused) {
      here.err()
          .println(
              "The guardrail was not woken; it sees this by the event, or at its next resync: "
                  + refused.getMessage());
    }
  }
}
