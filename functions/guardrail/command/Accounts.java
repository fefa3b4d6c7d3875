package guardrail.command;

import guardrail.aws.Access;
import guardrail.guarded.TrailArn;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ./guardrail accounts: how each account of the organization stands, as the guardrail remembers it.
 * It only reads, and needs cloudformation:DescribeStacks and dynamodb:Scan on the table of
 * accounts.
 */
final class Accounts implements Verb {
  private static final String PHASES =
      Arrays.stream(Phase.values())
          .map(phase -> phase.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .collect(Collectors.joining(", "));

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public String usage() {
    return """
    Usage: ./guardrail accounts [--stack NAME] [--phase PHASE] [--json] [OPTIONS]
      Lists the organization's accounts, those that need a person first, and changes nothing.
      --stack NAME     the hub's; cloudtrail-guardrail if nothing is said
      --phase PHASE    lists only those, and counts all: for example failed
      --json           for programs
    """;
  }

  @Override
  public Map<String, String> options() {
    return Map.of("--stack", "cloudtrail-guardrail", "--phase", "failed");
  }

  @Override
  public Set<String> flags() {
    return Set.of("--json");
  }

  @Override
  public int run(Arguments arguments, Surroundings here) {
    var only = arguments.value("--phase").map(Accounts::phase);
    var access = arguments.access();
    var stack = DeployedStack.of(arguments, access);
    var known = known(stack, access);
    var list = new AccountList(known, only, here.clock().instant());
    here.out().print(arguments.has("--json") ? list.json() : list.text(stack.name()));
    return list.needsAPerson() ? 1 : 0;
  }

  private static List<Enrolment> known(DeployedStack stack, Access access) {
    var table =
        stack
            .output("AccountsTableName")
            .orElseThrow(() ->
                new NeedsAttention(
                    ("the stack %s in %s guards one account and knows no others: expected the hub of"
                            + " an organization, deployed with OrganizationId")
                        .formatted(stack.name(), stack.region())));
    var account = TrailArn.parse(stack.needs("GuardedTrailArn")).orElseThrow().account();
    return switch (access.register(table, account).all()) {
      case Known(var enrolments) -> enrolments;
      case Unreadable(var error) -> throw new NeedsAttention(error.toString());
    };
  }

  private static Phase phase(String word) {
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.name().equalsIgnoreCase(word.replace('-', '_')))
        .findFirst()
        .orElseThrow(() ->
            new WrongUsage(
                "--phase is \"%s\": expected one of %s, for example --phase failed"
                    .formatted(word, PHASES)));
  }
}
