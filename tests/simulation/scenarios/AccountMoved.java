package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.SampleOrganization;
import simulation.Stage;

/** Only accounts below the units that the parameters name are guarded. */
public final class AccountMoved extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public AccountMoved() {
    super("account-moved", "An account is moved to where accounts are guarded, and away again");
  }

  @Override
  public Map<String, String> more() {
    return Map.of("OrganizationalUnitIds", SampleOrganization.WORKLOADS);
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();

    organization.createAccount(ACCOUNT, "payroll");
    organization.pass(Duration.ofMinutes(10));
    stage.check("it is no business of the guardrail", organization.phase(ACCOUNT).isEmpty());
    organization.move(ACCOUNT, SampleOrganization.PAYMENTS);
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofMinutes(15));
    stage.check("its trail records", organization.records(ACCOUNT));
    stage.check(
        "one message says that it was moved",
        organization.told("ACCOUNT_ONBOARDED", ACCOUNT).stream()
                .filter(told -> told.says("was moved"))
                .count()
            == 1);

    organization.attackIn(
        ACCOUNT,
        "mallory of account %s calls StopLogging".formatted(ACCOUNT),
        "StopLogging",
        Map.of("Name", organization.trailArn(ACCOUNT)));
    stage.check("its trail is guarded there", organization.records(ACCOUNT));
    stage.checkTold("REMEDIATED", "StopLogging", ACCOUNT);

    organization.move(ACCOUNT, SampleOrganization.SANDBOXES);
    organization.roleGoes(ACCOUNT);
    organization.pass(Duration.ofMinutes(10));

    stage.check("it is guarded no more", organization.phase(ACCOUNT).equals("GONE"));
    stage.check("one message says so", organization.told("ACCOUNT_GONE", ACCOUNT).size() == 1);
    stage.check("its trail records on", organization.records(ACCOUNT));
    stage.checkAlerts(3);
  }
}
