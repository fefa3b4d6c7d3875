package simulation.scenarios;

import java.util.Map;
import java.util.Optional;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** The plainest attack there is, in a member account. */
public final class MemberStop extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public MemberStop() {
    super("member-stop", "Somebody stops a member's trail, and then narrows it");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();
    stage.note(
        "Organizations answers nobody",
        () ->
            stage
                .world()
                .faults()
                .deny(stage.keys().guardrail(), "organizations:", "Organizations is busy"));

    organization.attackIn(
        ACCOUNT,
        "mallory of account %s calls StopLogging".formatted(ACCOUNT),
        "StopLogging",
        Map.of("Name", organization.trailArn(ACCOUNT)));

    stage.check("the member's trail records", organization.records(ACCOUNT));
    stage.checkTold("REMEDIATED", "StopLogging", ACCOUNT + ":user/mallory");
    stage.checkAlerts(1);
    var incident = stage.alerts().stream().map(told -> told.field("incidentId")).findFirst();
    stage.check(
        "the session that repaired it bears the incident's name",
        incident.isPresent()
            && organization
                .sessionOf("StartLogging", ACCOUNT)
                .equals(incident.map(String::valueOf)));
    stage.check(
        "the hub's own trail was left alone",
        organization.sessionOf("StartLogging", stage.world().account()).equals(Optional.empty()));

    stage.world().faults().liftDenials();
    organization.attackIn(
        ACCOUNT,
        "mallory of account %s calls UpdateTrail".formatted(ACCOUNT),
        "UpdateTrail",
        Map.of("Name", organization.trailArn(ACCOUNT), "IsMultiRegionTrail", false));

    stage.check(
        "the member's trail is of every Region again",
        organization.trail(ACCOUNT).filter(trail -> trail.is("IsMultiRegionTrail")).isPresent());
    stage.checkTold("REMEDIATED", "UpdateTrail", ACCOUNT + ":user/mallory");
    stage.checkAlerts(2);
  }
}
