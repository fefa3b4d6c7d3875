package guardrail.command;

import guardrail.alert.Plain;
import guardrail.exemption.Exemption;
import guardrail.exemption.Verdict;
import guardrail.exemption.Verdict.Absent;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Over;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unasked;
import guardrail.exemption.Verdict.Unseen;
import java.util.Map;
import java.util.Set;

/**
 * ./guardrail exempt list: every exemption that is written, and whether it counts, judged as the
 * guardrail judges it. It only reads: ssm:GetParametersByPath and ssm:GetParameterHistory.
 */
final class ExemptList implements Verb {
  @Override
  public String name() {
    return "exempt list";
  }

  @Override
  public String usage() {
    return """
    Usage: ./guardrail exempt list [--stack NAME] [OPTIONS]
      Lists the exemptions that are written, and whether they count; changes nothing.
      --stack NAME     the hub's; cloudtrail-guardrail if nothing is said
    """;
  }

  @Override
  public Map<String, String> options() {
    return Map.of("--stack", "cloudtrail-guardrail");
  }

  @Override
  public Set<String> flags() {
    return Set.of();
  }

  @Override
  public int run(Arguments arguments, Surroundings here) {
    var exempting = Exempting.of(arguments);
    var rule = exempting.rule();
    var accounts = exempting.access().exemptions(rule).accounts();
    var judge = exempting.access().exemptions(rule, exempting.hub());
    var refused = false;
    for (var account : accounts) {
      var verdict = judge.of(account, here.clock().instant());
      here.out().println(line(account, verdict));
      refused |= verdict instanceof Refused || verdict instanceof Unseen;
    }
    if (accounts.isEmpty()) {
      here.out().println("No account is exempt. " + rule.roleArn() + " may open one.");
    }
    return refused ? 1 : 0;
  }

  private static String line(String account, Verdict verdict) {
    return account
        + "  "
        + switch (verdict) {
          case Open(var terms, var written) ->
              "exempt until %s  %s  by %s"
                  .formatted(Plain.time(terms.until()), words(terms), Plain.line(written.writer()));
          case Over(var terms, _) ->
              "over since %s  %s".formatted(Plain.time(terms.until()), words(terms));
          case Refused(_, var why) -> "DOES NOT COUNT: " + Plain.line(why);
          case Unseen(var error) -> "CANNOT BE READ: " + Plain.line(error.toString());
          case Absent _, Unasked _ -> "closed a moment ago";
        };
  }

  private static String words(Exemption terms) {
    return Plain.line(
        "%s: %s (approver %s)".formatted(terms.ticket(), terms.reason(), terms.approver()));
  }
}
