package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** Once the only trail is off, AWS may deliver no event. */
public final class MemberSweep extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public MemberSweep() {
    super("member-sweep", "A member's trail is stopped, and no event comes");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();
    stage.loseEvents();

    organization.attackIn(
        ACCOUNT,
        "mallory of account %s calls StopLogging".formatted(ACCOUNT),
        "StopLogging",
        Map.of("Name", organization.trailArn(ACCOUNT)));
    organization.pass(Duration.ofHours(1));
    stage.check("nobody has seen it", !organization.records(ACCOUNT));
    organization.sweep();

    stage.check("the member's trail records", organization.records(ACCOUNT));
    stage.checkTold("REMEDIATED", ACCOUNT);
    stage.checkAlerts(1);
  }
}
