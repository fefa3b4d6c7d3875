package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.SampleOrganization;
import simulation.Stage;

/** A trail that others own is believed as long as it records. */
public final class OrganizationTrailThere extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";
  private static final String OTHERS = "company-trail";

  public OrganizationTrailThere() {
    super(
        "organization-trail-there",
        "Another team's organization trail records every account, until somebody stops it");
  }

  @Override
  public Map<String, String> more() {
    return SampleOrganization.fromTheTop();
  }

  @Override
  public void play(Stage stage, Organization organization) {
    stage.otherOrganizationTrail(OTHERS);
    organization.isGuarded();

    organization.createAccount(ACCOUNT, "payroll");
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofMinutes(5));
    stage.check("it is onboarded", organization.phase(ACCOUNT).equals("ONBOARDED"));
    stage.check("it has no trail of its own", organization.trailsOf(ACCOUNT) == 0);
    stage.check(
        "one message says which trail covers it",
        organization.told("ACCOUNT_ONBOARDED", ACCOUNT).getFirst().says(OTHERS));

    stage.attack(
        "mallory stops the other team's trail",
        aws -> aws.cloudTrail().stopLogging(r -> r.name(OTHERS)));
    organization.pass(Duration.ofHours(1));
    organization.sweep();

    stage.check("the account's own trail records", organization.records(ACCOUNT));
    stage.check("so does the management account's", stage.records());
    stage.check(
        "that is told for the account",
        stage.alerts().stream()
            .anyMatch(told ->
                told.outcome().equals("REMEDIATED") && ACCOUNT.equals(told.field("accountId"))));
  }
}
