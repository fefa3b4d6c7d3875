package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.BreakGlass;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** A member's exemption is in the hub, where the member's administrators cannot write one. */
public final class ExemptionOfMember extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public ExemptionOfMember() {
    super("exemption-of-member", "A member is exempt, and the sweep keeps to it, too");
  }

  @Override
  public Map<String, String> more() {
    return Map.of("ExemptionRoleArn", BreakGlass.ROLE);
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();
    var glass = new BreakGlass(stage);
    glass.open(ACCOUNT, Duration.ofHours(2));
    stage.checkTold("EXEMPTION_OPENED", "OPS-4711", ACCOUNT);

    organization.attackIn(
        ACCOUNT,
        "the team of account %s stops its trail, as was agreed".formatted(ACCOUNT),
        "StopLogging",
        Map.of("Name", organization.trailArn(ACCOUNT)));
    organization.pass(Duration.ofMinutes(61));
    organization.sweep();

    stage.check("the member's trail stays stopped", !organization.records(ACCOUNT));
    stage.checkTold("DRIFTED", "the account is exempt until", ACCOUNT + ":user/mallory");
    stage.checkAlerts(2);

    glass.close(ACCOUNT);

    stage.check("the member's trail records", organization.records(ACCOUNT));
    stage.checkTold("EXEMPTION_ENDED", "Somebody closed it", "StopLogging by");
    stage.checkTold("REMEDIATED", "was not logging", ACCOUNT);
    stage.checkAlerts(4);
  }
}
