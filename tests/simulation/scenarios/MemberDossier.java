package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.Dossiers;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** What was done in a member account is kept in the hub's, out of the reach of who did it. */
public final class MemberDossier extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public MemberDossier() {
    super("member-dossier", "A member's trail is stopped: what was done there in the dark?");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    var dossiers = new Dossiers(stage);
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();

    var darkFrom = stage.world().now();
    organization.call(
        ACCOUNT, "cloudtrail", "StopLogging", Map.of("Name", organization.trailArn(ACCOUNT)));
    stage.later(Duration.ofSeconds(5));
    organization.attackIn(
        ACCOUNT,
        "mallory of account %s stops the trail, and makes a key".formatted(ACCOUNT),
        "iam",
        "CreateAccessKey",
        Map.of("UserName", "backup"));
    var darkTo = stage.world().now();
    stage.checkTold("REMEDIATED", "StopLogging", ACCOUNT + ":user/mallory");
    organization.pass(Duration.ofMinutes(20));

    dossiers.checkTold(ACCOUNT + ":user/mallory made 1 call that matters: CreateAccessKey");
    dossiers.checkHoldsAll(ACCOUNT, darkFrom, darkTo);
    stage.check(
        "the hub keeps it",
        String.valueOf(stage.dossiers().getLast().field("folder"))
            .startsWith(
                "s3://%s/guardrail-dossiers/%s/%s-"
                    .formatted(
                        stage.logBucket(),
                        ACCOUNT,
                        stage.alerts().getFirst().field("incidentId"))));
  }
}
