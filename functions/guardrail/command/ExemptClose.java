package guardrail.command;

import java.util.Map;
import java.util.Set;

/**
 * ./guardrail exempt close: the account's trail is repaired again, at once. Whoever may delete the
 * parameter may close it: nothing is less guarded for that.
 */
final class ExemptClose implements Verb {
  @Override
  public String name() {
    return "exempt close";
  }

  @Override
  public String usage() {
    return """
    Usage: ./guardrail exempt close --account ID [--stack NAME] [--yes] [OPTIONS]
      Ends the account's exemption, whether it counts or not; its trail is repaired at once.
      --account ID     whose trail
      --stack NAME     the hub's; cloudtrail-guardrail if nothing is said
      --yes            does not ask
    """;
  }

  @Override
  public Map<String, String> options() {
    return Map.of("--account", Exempting.ACCOUNT, "--stack", "cloudtrail-guardrail");
  }

  @Override
  public Set<String> flags() {
    return Set.of("--yes");
  }

  @Override
  public int run(Arguments arguments, Surroundings here) {
    var account = Exempting.account(arguments);
    var exempting = Exempting.of(arguments);
    var desk = exempting.access().exemptions(exempting.rule());
    if (!desk.accounts().contains(account)) {
      throw new NeedsAttention(
          "account %s has no exemption: expected one that ./guardrail exempt list shows"
              .formatted(account));
    }
    var question = "End the exemption of account %s?".formatted(account);
    if (!here.agreed(arguments.has("--yes"), question)) {
      return 1;
    }
    desk.close(account);
    exempting.wake(account, here);
    here.out().printf("It is closed: the trail of account %s is repaired again.%n", account);
    return 0;
  }
}
