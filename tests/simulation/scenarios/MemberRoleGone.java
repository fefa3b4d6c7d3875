package simulation.scenarios;

import java.time.Duration;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** Whoever takes the role away blinds the guardrail in that account, and must be heard doing so. */
public final class MemberRoleGone extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public MemberRoleGone() {
    super("member-role-gone", "The role is taken away in a member account");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();

    organization.roleGoes(ACCOUNT);
    for (int hour = 0; hour < 5; hour++) {
      organization.pass(Duration.ofHours(1));
      organization.sweep();
    }
    stage.checkTold("REMEDIATION_FAILED", "sts:AssumeRole", ACCOUNT);
    stage.checkAlerts(1);

    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofHours(1));
    organization.sweep();

    stage.check("it is guarded again", organization.phase(ACCOUNT).equals("ONBOARDED"));
    stage.checkTold("ALREADY_RESTORED", ACCOUNT);
    stage.checkAlerts(2);
  }
}
