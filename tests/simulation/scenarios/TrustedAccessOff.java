package simulation.scenarios;

import java.util.Map;
import simulation.Organization;
import simulation.Stage;

/** Not the trail is touched, but what it stands on; AWS then takes it away in every member. */
public final class TrustedAccessOff extends BlindedOrganization {
  public TrustedAccessOff() {
    super("trusted-access-off", "Somebody takes CloudTrail's access to the organization away");
  }

  @Override
  void blind(Stage stage, Organization organization) {
    stage.attack(
        "mallory calls DisableAWSServiceAccess",
        _ ->
            organization.call(
                stage.variable("MANAGEMENT_ACCOUNT_ID"),
                "organizations",
                "DisableAWSServiceAccess",
                Map.of("ServicePrincipal", "cloudtrail.amazonaws.com")));
  }

  @Override
  void checkTold(Stage stage) {
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
