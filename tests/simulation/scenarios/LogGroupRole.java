package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** A trail without its log group records; no trail does not. */
public final class LogGroupRole extends Scenario {
  public LogGroupRole() {
    super(
        "log-group-role",
        "CloudTrail's role for the log group loses its rights, and the trail is deleted",
        "moto raises no events of IAM");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("LogGroupName", "trail-events");
  }

  @Override
  public void play(Stage stage) {
    stage.allowDependencies();
    stage.guardedAccount();
    var arn = stage.variable("LOG_GROUP_ROLE_ARN");
    var role = arn.substring(arn.lastIndexOf('/') + 1);

    stage.attack(
        "mallory takes the role's rights away",
        aws -> aws.iam().deleteRolePolicy(r -> r.roleName(role).policyName("WriteTrailEvents")));
    stage.settle();
    stage.checkRecords();
    stage.checkNoWrites();
    stage.checkTold(
        "DRIFTED",
        "DeleteRolePolicy",
        "user/mallory",
        "CloudTrail cannot write to the log group",
        "Let CloudTrail write to the log group again");
    stage.checkAlerts(1);

    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();
    stage.world().deliver();
    stage.checkRecords();
    stage.checkDelivers();
    stage.checkTold("REMEDIATION_FAILED", "DeleteTrail", "user/mallory", "log group");
  }
}
