package guardrail.command;

import guardrail.alert.Plain;
import guardrail.exemption.Exemption;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.onboarding.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/**
 * ./guardrail exempt open: an account's trail is told and not repaired for a while. Whoever runs it
 * needs a session of the role that the stack names; another one's would not count.
 */
final class ExemptOpen implements Verb {
  private static final int LONGEST_TEXT = 200;

  @Override
  public String name() {
    return "exempt open";
  }

  @Override
  public String usage() {
    return """
    Usage: ./guardrail exempt open --account ID --reason TEXT --approver NAME --ticket T [OPTIONS]
      For a while the account's trail is told and NOT REPAIRED. Needs a session of the role
      that the stack's ExemptionRoleArn names.
      --account ID     whose trail
      --reason TEXT    why, for everybody who hears of it
      --approver NAME  who agreed
      --ticket T       where that is written down
      --minutes N      for how long, 1 to 1440; 60 if nothing is said
      --stack NAME     the hub's; cloudtrail-guardrail if nothing is said
      --yes            does not ask
    """;
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "--account", Exempting.ACCOUNT,
        "--reason", "\"moves the log bucket\"",
        "--approver", "\"Grace Hopper\"",
        "--ticket", "OPS-4711",
        "--minutes", "60",
        "--stack", "cloudtrail-guardrail");
  }

  @Override
  public Set<String> flags() {
    return Set.of("--yes");
  }

  @Override
  public int run(Arguments arguments, Surroundings here) {
    var exemption = asked(arguments, here.clock().instant());
    var exempting = Exempting.of(arguments);
    known(exemption.account(), exempting);
    var identity = exempting.access().identity();
    if (!exempting.rule().isOfTheRole(identity)) {
      throw new NeedsAttention(
          "you are %s, and only a session of %s may open one: expected its credentials, for example --profile break-glass"
              .formatted(identity, exempting.rule().roleArn()));
    }
    here.out().print(shown(exemption));
    if (!here.agreed(arguments.has("--yes"), "Open it?")) {
      return 1;
    }
    exempting.access().exemptions(exempting.rule()).open(exemption);
    exempting.wake(exemption.account(), here);
    here.out()
        .printf(
            "It is open. It ends by itself, or sooner with"
                + " ./guardrail exempt close --stack %s --account %s%n",
            exempting.stack().name(), exemption.account());
    return 0;
  }

  private Exemption asked(Arguments arguments, Instant now) {
    return new Exemption(
        Exempting.account(arguments),
        text(arguments, "--reason"),
        text(arguments, "--approver"),
        text(arguments, "--ticket"),
        now.truncatedTo(ChronoUnit.SECONDS).plus(length(arguments)));
  }

  private String text(Arguments arguments, String option) {
    var example = options().getOrDefault(option, "");
    var text = Exempting.needed(arguments, option, example);
    if (text.length() > LONGEST_TEXT) {
      throw new WrongUsage(
          "%s has %d characters: expected at most %d, for example %s %s"
              .formatted(option, text.length(), LONGEST_TEXT, option, example));
    }
    return text;
  }

  private static Duration length(Arguments arguments) {
    var minutes = arguments.value("--minutes").orElse(String.valueOf(Exemption.USUAL.toMinutes()));
    var most = Exemption.LONGEST.toMinutes();
    if (!minutes.matches("[1-9]\\d{0,3}") || Long.parseLong(minutes) > most) {
      throw new WrongUsage(
          "--minutes is \"%s\": expected 1 to %d, which is 24 hours, for example --minutes 60"
              .formatted(minutes, most));
    }
    return Duration.ofMinutes(Long.parseLong(minutes));
  }

  /** One that nobody guards needs none, and is most likely a slip of the fingers. */
  private static void known(String account, Exempting exempting) {
    if (account.equals(exempting.hub())) {
      return;
    }
    var table = exempting.stack().output("AccountsTableName");
    var guarded =
        table.isPresent()
            && switch (exempting.access().register(table.get(), exempting.hub()).recall(account)) {
              case Known(var enrolment) ->
                  enrolment.filter(one -> one.phase() != Phase.GONE).isPresent();
              case Unreadable(var error) -> throw new NeedsAttention(error.toString());
            };
    if (!guarded) {
      throw new NeedsAttention(
          "account %s is not guarded by the stack %s: expected one of its own, for example --account %s"
              .formatted(account, exempting.stack().name(), exempting.hub()));
    }
  }

  private static String shown(Exemption exemption) {
    return """
    Until %s the trail of account %s is told and NOT REPAIRED.
      Reason:   %s
      Approver: %s
      Ticket:   %s
    """
        .formatted(
            Plain.time(exemption.until()),
            exemption.account(),
            Plain.line(exemption.reason()),
            Plain.line(exemption.approver()),
            Plain.line(exemption.ticket()));
  }
}
