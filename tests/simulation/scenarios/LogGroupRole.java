package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** A trail without its log group records; no trail does not. */
public final class LogGroupRole extends Scenario {
  private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/nothing";
  private static final String DENIES =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "logs:CreateLogGroup",
       "Resource": "*"}]}
      """;

  public LogGroupRole() {
    super(
        "log-group-role",
        "CloudTrail's role for the log group gets a policy and a boundary more and loses its"
            + " rights, and the trail is deleted",
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
        "mallory gives the role one more policy",
        aws ->
            aws.iam()
                .putRolePolicy(r -> r.roleName(role).policyName("more").policyDocument(DENIES)));
    stage.settle();
    stage.checkTold("DRIFTED", "PutRolePolicy", "user/mallory", "one more policy");
    stage.checkAlerts(1);

    stage.attack(
        "mallory draws a boundary around it",
        aws ->
            aws.iam()
                .putRolePermissionsBoundary(r -> r.roleName(role).permissionsBoundary(BOUNDARY)));
    stage.settle();
    stage.checkTold("DRIFTED", "PutRolePermissionsBoundary", "user/mallory", BOUNDARY);
    stage.checkAlerts(2);

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
    stage.checkAlerts(3);

    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();
    stage.world().deliver();
    stage.checkRecords();
    stage.checkDelivers();
    stage.checkTold("REMEDIATION_FAILED", "DeleteTrail", "user/mallory", "log group");
  }
}
