package simulation.scenarios;

import java.time.Duration;
import localaws.organizations.JoinedMethod;
import simulation.OddMembers;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** Whoever writes an event must not choose where the guardrail calls. */
public final class StrangersAccount extends OrganizationScenario {
  private static final String STRANGER = "222233334444";
  private static final String ACCOUNT = "444455556666";

  public StrangersAccount() {
    super("strangers-account", "Events name accounts of others; a member's role trusts a stranger");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();

    organization.claim("an event says that a stranger's account was created", STRANGER);
    organization.claim("it says so again", STRANGER);
    stage.check("no call was made in it", organization.callsIn(STRANGER) == 0);
    stage.check("nothing is kept of it", organization.phase(STRANGER).isEmpty());
    stage.checkAlerts(1);
    stage.check(
        "one message says that it is a stranger's",
        stage.alerts().stream()
                .filter(told -> told.says(STRANGER, "not of this organization"))
                .count()
            == 1);

    organization.account(ACCOUNT, "payroll", JoinedMethod.CREATED);
    new OddMembers(stage, organization).roleOfAStranger(ACCOUNT, STRANGER);
    organization.pass(Duration.ofHours(1));
    organization.sweep();
    organization.pass(Duration.ofHours(2));

    stage.check("its role is waited for", organization.phase(ACCOUNT).equals("WAITING_FOR_ACCESS"));
    stage.check("nothing was touched in it", organization.trailsOf(ACCOUNT) == 0);
    stage.checkAlerts(1);
  }
}
