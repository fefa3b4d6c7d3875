package simulation.scenarios;

import java.util.Map;
import localaws.organizations.JoinedMethod;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.SampleOrganization;
import simulation.Stage;

/** One call blinds every member, and the trail still logs. */
public final class OrganizationTrailNarrowed extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public OrganizationTrailNarrowed() {
    super(
        "organization-trail-narrowed",
        "Somebody makes the organization's trail one of the management account alone");
  }

  @Override
  public Map<String, String> more() {
    return SampleOrganization.withItsTrail();
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.account(ACCOUNT, "payroll", JoinedMethod.CREATED);
    organization.isGuarded();

    stage.attack(
        "mallory calls UpdateTrail",
        aws ->
            aws.cloudTrail()
                .updateTrail(r -> r.name(stage.trailName()).isOrganizationTrail(false)));
    stage.check("the account is recorded no more", !organization.isRecorded(ACCOUNT));
    organization.settle();

    stage.check("the account is recorded again", organization.isRecorded(ACCOUNT));
    stage.checkRecords();
    stage.checkTold("REMEDIATED", "UpdateTrail", "user/mallory", "isOrganizationTrail");
    stage.checkCalls("UpdateTrail", 1);
    stage.checkAlerts(1);
  }
}
