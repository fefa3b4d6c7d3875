package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.SampleOrganization;
import simulation.Stage;

/** One trail for all: a new account is recorded by it, and nothing is made there. */
public final class OrganizationTrail extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public OrganizationTrail() {
    super("organization-trail", "The standard is the organization's trail; an account is created");
  }

  @Override
  public Map<String, String> more() {
    return SampleOrganization.withItsTrail();
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();
    stage.world().faults().withoutShadows(ACCOUNT, true);

    organization.createAccount(ACCOUNT, "payroll");
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofMinutes(5));

    stage.check("it is onboarded at once", organization.phase(ACCOUNT).equals("ONBOARDED"));
    stage.check(
        "one message says which trail covers it",
        organization.told("ACCOUNT_ONBOARDED", ACCOUNT).size() == 1
            && organization.told("ACCOUNT_ONBOARDED", ACCOUNT).getFirst().says(stage.trailArn()));

    organization.pass(Duration.ofHours(24));
    stage.note(
        "the trail comes up in " + ACCOUNT,
        () -> stage.world().faults().withoutShadows(ACCOUNT, false));
    organization.sweep();

    stage.check("the account is recorded", organization.isRecorded(ACCOUNT));
    stage.check("it has no trail of its own", organization.trailsOf(ACCOUNT) == 0);
    stage.checkNoWrites();
    stage.checkRecords();
    stage.checkAlerts(1);
  }
}
