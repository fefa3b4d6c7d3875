package simulation.scenarios;

import java.time.Duration;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** A closed account is not called into, and its silence is no incident. */
public final class AccountClosed extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public AccountClosed() {
    super("account-closed", "Somebody closes an account");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();

    organization.close(ACCOUNT);
    organization.pass(Duration.ofHours(1));
    organization.sweep();

    stage.check("it is guarded no more", organization.phase(ACCOUNT).equals("GONE"));
    stage.check(
        "one message says who closed it",
        organization.told("ACCOUNT_GONE", ACCOUNT).stream()
                .filter(told -> told.says("CloseAccount", "mallory"))
                .count()
            == 1);
    stage.checkAlerts(1);
  }
}
