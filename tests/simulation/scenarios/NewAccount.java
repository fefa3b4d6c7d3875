package simulation.scenarios;

import java.time.Duration;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** What the guardrail is for in an organization: create an account, and do nothing else. */
public final class NewAccount extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public NewAccount() {
    super("new-account", "Somebody creates an account; its role arrives after ten minutes");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();

    organization.createAccount(ACCOUNT, "payroll");
    organization.pass(Duration.ofMinutes(10));
    stage.check("nothing is told while it waits for its role", stage.alerts().isEmpty());
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofMinutes(20));

    stage.check("its trail records", organization.records(ACCOUNT));
    stage.check("it is onboarded", organization.phase(ACCOUNT).equals("ONBOARDED"));
    stage.check(
        "one message says so, with the time it took",
        organization.told("ACCOUNT_ONBOARDED", ACCOUNT).size() == 1
            && organization.told("ACCOUNT_ONBOARDED", ACCOUNT).getFirst().says("payroll", "took"));
    stage.checkAlerts(1);
  }
}
