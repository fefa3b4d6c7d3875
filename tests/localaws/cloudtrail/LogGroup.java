package localaws.cloudtrail;

import static localaws.AwsError.refused;

import java.util.Map;
import localaws.Request;

/** CloudWatch Logs needs group and role, both together, also to be cleared (D2). */
record LogGroup(Request request) {

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
    settings.put("CloudWatchLogsLogGroupArn", group.orElseThrow());
    settings.put("CloudWatchLogsRoleArn", role.orElseThrow());
  }
}
