package simulation.scenarios;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import localaws.organizations.JoinedMethod;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** A bad account must not delay another, and thousands of messages would be read by nobody. */
public final class ThousandAccounts extends OrganizationScenario {
  private static final int ACCOUNTS = 1_000;

  public ThousandAccounts() {
    super("thousand-accounts", "The first sweep of 1,000 accounts, of which 3 are broken");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    var accounts =
        IntStream.range(0, ACCOUNTS)
            .mapToObj("%012d"::formatted)
            .map(id -> "5" + id.substring(1))
            .toList();
    var broken = List.of(accounts.get(0), accounts.get(499), accounts.get(999));
    accounts.forEach(id -> organization.account(id, "account-" + id, JoinedMethod.CREATED));
    accounts.stream().filter(id -> !broken.contains(id)).forEach(organization::hasRole);
    stage.guardedAccount();

    organization.sweep();
    organization.pass(Duration.ofMinutes(10));
    stage.check(
        "997 are onboarded within ten minutes",
        accounts.stream().filter(id -> organization.phase(id).equals("ONBOARDED")).count() == 997);
    stage.check(
        "their trails record", accounts.stream().filter(organization::records).count() == 997);
    stage.checkAlerts(0);
    organization.pass(Duration.ofHours(25));
    organization.sweep();

    stage.check(
        "one digest names the three",
        stage.alerts().stream()
                .filter(told -> "ORGANIZATION_DIGEST".equals(told.field("kind")))
                .filter(told -> told.says(broken.toArray(String[]::new)))
                .count()
            == 1);
    stage.checkAlerts(1);
  }
}
