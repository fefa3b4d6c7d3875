package simulation.scenarios;

import java.time.Duration;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** An account that has a history, and no administrator role of its management account. */
public final class InvitedAccount extends OrganizationScenario {
  private static final String ACCOUNT = "555566667777";

  public InvitedAccount() {
    super("invited-account", "An account that somebody had before accepts an invitation");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();

    organization.acceptInvitation(ACCOUNT, "acquired");
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofMinutes(15));

    stage.check("its trail records", organization.records(ACCOUNT));
    stage.check(
        "one message says how it came",
        organization.told("ACCOUNT_ONBOARDED", ACCOUNT).stream()
                .filter(told -> told.says("invitation"))
                .count()
            == 1);
    stage.checkAlerts(1);
  }
}
