package simulation.scenarios;

import java.time.Duration;
import localaws.organizations.JoinedMethod;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** Events of Organizations are delivered on a best-effort basis. */
public final class AccountUnseen extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public AccountUnseen() {
    super("account-unseen", "No event tells of a new account; the sweep finds it");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();

    stage.note(
        "an account is created, and no event comes",
        () -> organization.account(ACCOUNT, "payroll", JoinedMethod.CREATED));
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofHours(1));
    stage.check("nobody knows of it", organization.phase(ACCOUNT).isEmpty());
    organization.sweep();
    organization.pass(Duration.ofMinutes(15));

    stage.check("its trail records", organization.records(ACCOUNT));
    stage.check(
        "one message says that the sweep found it",
        organization.told("ACCOUNT_ONBOARDED", ACCOUNT).stream()
                .filter(told -> told.says("found by the sweep"))
                .count()
            == 1);
    stage.checkAlerts(1);
  }
}
