package simulation.scenarios;

import java.util.Map;
import localaws.organizations.JoinedMethod;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.SampleOrganization;
import simulation.Stage;

/** A story in which one call keeps the organization's trail from recording its members. */
abstract class BlindedOrganization extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  BlindedOrganization(String name, String title) {
    super(name, title);
  }

  @Override
  public final Map<String, String> more() {
    return SampleOrganization.withItsTrail();
  }

  @Override
  public final void play(Stage stage, Organization organization) {
    organization.account(ACCOUNT, "payroll", JoinedMethod.CREATED);
    organization.isGuarded();

    blind(stage, organization);
    stage.check("the account is recorded no more", !organization.isRecorded(ACCOUNT));
    organization.settle();

    stage.check("the account is recorded again", organization.isRecorded(ACCOUNT));
    stage.checkRecords();
    checkTold(stage);
  }

  /** The call. */
  abstract void blind(Stage stage, Organization organization);

  /** What is told and done, once the account is recorded again. */
  abstract void checkTold(Stage stage);
}
