package simulation.scenarios;

import simulation.Organization;
import simulation.Stage;

/** One call blinds every member, and the trail still logs. */
public final class OrganizationTrailNarrowed extends BlindedOrganization {
  public OrganizationTrailNarrowed() {
    super(
        "organization-trail-narrowed",
        "Somebody makes the organization's trail one of the management account alone");
  }

  @Override
  void blind(Stage stage, Organization organization) {
    stage.attack(
        "mallory calls UpdateTrail",
        aws ->
            aws.cloudTrail()
                .updateTrail(r -> r.name(stage.trailName()).isOrganizationTrail(false)));
  }

  @Override
  void checkTold(Stage stage) {
    stage.checkTold("REMEDIATED", "UpdateTrail", "user/mallory", "isOrganizationTrail");
    stage.checkCalls("UpdateTrail", 1);
    stage.checkAlerts(1);
  }
}
