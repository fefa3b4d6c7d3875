package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** Where Control Tower makes accounts, its own word is waited for. */
public final class ControlTowerAccount extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public ControlTowerAccount() {
    super("control-tower", "Control Tower's enrolment fails, is tried again and succeeds");
  }

  @Override
  public Map<String, String> more() {
    return Map.of("ControlTower", "true");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();

    organization.createAccount(ACCOUNT, "payroll");
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofMinutes(10));
    organization.controlTower(ACCOUNT, false, "FAILED");
    organization.pass(Duration.ofMinutes(10));
    stage.check("Control Tower is waited for", organization.phase(ACCOUNT).equals("EXPECTED"));
    stage.check("no call was made in the account", organization.callsIn(ACCOUNT) == 0);
    organization.controlTower(ACCOUNT, true, "SUCCEEDED");
    organization.pass(Duration.ofMinutes(15));

    stage.check("its trail records", organization.records(ACCOUNT));
    stage.check(
        "one message says that it is onboarded",
        organization.told("ACCOUNT_ONBOARDED", ACCOUNT).size() == 1);
    stage.checkAlerts(1);
  }
}
