package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.SampleOrganization;
import simulation.Stage;

/** What is not guarded must be heard of, with the reason and what to do. */
public final class RoleMissing extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public RoleMissing() {
    super(
        "role-missing",
        "StackSets may not reach new accounts, so the role does not arrive in time");
  }

  @Override
  public Map<String, String> more() {
    return Map.of("OnboardingHours", "2");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();

    organization.call(
        SampleOrganization.MANAGEMENT,
        "organizations",
        "DisableAWSServiceAccess",
        Map.of("ServicePrincipal", "member.org.stacksets.cloudformation.amazonaws.com"));
    organization.settle();
    stage.check(
        "one message says who took the way to new accounts away",
        stage.alerts().stream()
                .filter(told -> told.says("DisableAWSServiceAccess", "mallory"))
                .count()
            == 1);
    organization.createAccount(ACCOUNT, "payroll");
    organization.pass(Duration.ofHours(3));
    stage.check(
        "one message says why, and what a person runs",
        organization.told("ONBOARDING_FAILED", ACCOUNT).stream()
                .filter(told -> told.says("AssumeRole", "list-stack-instances"))
                .count()
            == 1);
    organization.sweep();
    organization.pass(Duration.ofHours(1));
    stage.checkAlerts(2);

    organization.roleArrives(ACCOUNT);
    organization.sweep();
    organization.pass(Duration.ofHours(1));
    organization.sweep();

    stage.check("its trail records", organization.records(ACCOUNT));
    stage.check(
        "one message says that it is onboarded after all",
        organization.told("ACCOUNT_ONBOARDED", ACCOUNT).size() == 1);
    stage.checkAlerts(3);
  }
}
