package simulation.scenarios;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import simulation.OddMembers;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** Nobody pays twice unless somebody says so. */
public final class MemberHasTrail extends OrganizationScenario {
  private static final String ACCOUNT = "555566667777";

  public MemberHasTrail() {
    super("member-has-trail", "An invited account has a trail of its own that records");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.isGuarded();

    organization.acceptInvitation(ACCOUNT, "acquired");
    new OddMembers(stage, organization).trailOfItsOwn(ACCOUNT, "their-trail");
    organization.call(
        ACCOUNT,
        "cloudtrail",
        "PutEventSelectors",
        Map.of(
            "TrailName",
            "their-trail",
            "EventSelectors",
            List.of(Map.of("ReadWriteType", "WriteOnly", "IncludeManagementEvents", true))));
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofMinutes(15));
    organization.sweep();

    stage.check("no second trail was made", organization.trailsOf(ACCOUNT) == 1);
    stage.check(
        "one message asks",
        organization.told("ACCOUNT_NEEDS_DECISION", ACCOUNT).stream()
                .filter(told -> told.says("AllowSecondTrail"))
                .count()
            == 1);
    stage.checkAlerts(1);

    organization.call(ACCOUNT, "cloudtrail", "DeleteTrail", Map.of("Name", "their-trail"));
    organization.pass(Duration.ofHours(1));
    organization.sweep();
    organization.pass(Duration.ofHours(1));
    organization.sweep();

    stage.check("once theirs is gone, the standard trail records", organization.records(ACCOUNT));
    stage.check(
        "and one message says so", organization.told("ACCOUNT_ONBOARDED", ACCOUNT).size() == 1);
  }
}
