package localaws.cloudtrail;

import static localaws.AwsError.refused;

import java.util.Map;
import localaws.AwsError;
import localaws.Request;

/** CloudWatch Logs needs group and role, both together, also to be cleared (D2). */
record LogGroup(Request request, LogDelivery delivery) {

  void into(Map<String, Object> settings) {
    var group = request.text("CloudWatchLogsLogGroupArn");
    var role = request.text("CloudWatchLogsRoleArn");
    if (group.isEmpty() && role.isEmpty()) {
      return;
    }
    if (group.equals(role) && group.orElse("").isEmpty()) {
      settings.remove("CloudWatchLogsLogGroupArn");
      settings.remove("CloudWatchLogsRoleArn");
      return;
    }
    if (!group.orElse("").matches("arn:aws:logs:[a-z0-9-]+:\\d{12}:log-group:[^:]+:\\*")) {
      throw refused(
          "InvalidCloudWatchLogsLogGroupArnException",
          "CloudTrail cannot validate the specified log group ARN.");
    }
    if (!role.orElse("").matches("arn:aws:iam::\\d{12}:role/.+")) {
      throw refused(
          "InvalidCloudWatchLogsRoleArnException",
          "CloudTrail cannot validate the specified role ARN.");
    }
    delivery
        .obstacle(group.orElseThrow(), role.orElseThrow())
        .ifPresent(obstacle -> {
          throw refusal(obstacle);
        });
    settings.put("CloudWatchLogsLogGroupArn", group.orElseThrow());
    settings.put("CloudWatchLogsRoleArn", role.orElseThrow());
  }

  /** Which exception goes with which obstacle is what Terraform's provider tries again (D1). */
  private static AwsError refusal(LogDelivery.Obstacle obstacle) {
    return switch (obstacle) {
      case NO_ROLE ->
          refused(
              "InvalidCloudWatchLogsRoleArnException",
              "CloudTrail cannot validate the specified role ARN.");
      case NO_TRUST ->
          refused(
              "InvalidCloudWatchLogsRoleArnException",
              "Access denied. Check the trust relationships for your role.");
      case NO_GROUP ->
          refused(
              "InvalidCloudWatchLogsLogGroupArnException",
              "CloudTrail cannot validate the specified log group ARN.");
      case NO_RIGHTS ->
          refused(
              "InvalidCloudWatchLogsLogGroupArnException",
              "Access denied. Check the permissions for your role.");
    };
  }
}
