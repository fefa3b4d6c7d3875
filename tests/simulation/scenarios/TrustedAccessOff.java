package simulation.scenarios;

import java.util.Map;
import localaws.organizations.JoinedMethod;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.SampleOrganization;
import simulation.Stage;

/** Not the trail is touched, but what it stands on; AWS then takes it away in every member. */
public final class TrustedAccessOff extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public TrustedAccessOff() {
    super("trusted-access-off", "Somebody takes CloudTrail's access to the organization away");
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
        "mallory calls DisableAWSServiceAccess",
        _ ->
            organization.call(
                stage.variable("MANAGEMENT_ACCOUNT_ID"),
                "organizations",
                "DisableAWSServiceAccess",
                Map.of("ServicePrincipal", "cloudtrail.amazonaws.com")));
    stage.check("the account is recorded no more", !organization.isRecorded(ACCOUNT));
    organization.settle();

    stage.check("the account is recorded again", organization.isRecorded(ACCOUNT));
    stage.checkRecords();
    stage.checkTold(
        "REMEDIATED", "DisableAWSServiceAccess", "user/mallory", "lost its organization");
    stage.checkCalls("EnableAWSServiceAccess", 1);
    stage.checkCalls("UpdateTrail", 1);
    stage.check(
        "the loss is told, and the repair",
        stage.alerts().stream()
            .anyMatch(told -> "ORGANIZATION_WEAKENED".equals(told.field("kind"))));
    stage.checkAlerts(2);
  }
}
