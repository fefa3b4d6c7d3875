package guardrail.command;

import guardrail.guarded.TrailArn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The event that would have woken the guardrail, as EventBridge brings it. */
final class DrillEvent {
  private DrillEvent() {}

  static byte[] of(DrillKind kind, TrailArn trail, Instant called) {
    var event =
        switch (kind) {
          case BESIDE -> "{\"detail-type\": \"Guardrail Resync\"}";
          case DELETED -> call("DeleteTrail", "", trail.account(), trail, called);
          case WEAKENED ->
              call(
                  "UpdateTrail",
                  ", \"isMultiRegionTrail\": false, \"enableLogFileValidation\": false",
                  trail.account(),
                  trail,
                  called);
          case REFUSED -> call("StopLogging", "", "000000000000", trail, called);
          case STOPPED, RESTORED, ALERT_ONLY, FAILED, WITHOUT_LEDGER ->
              call("StopLogging", "", trail.account(), trail, called);
        };
    return event.getBytes(StandardCharsets.UTF_8);
  }

  private static String call(
      String name, String parameters, String recipient, TrailArn trail, Instant called) {
    return """
    {"detail-type": "AWS API Call via CloudTrail", "source": "aws.cloudtrail",
     "account": "%1$s", "time": "%2$s", "region": "%3$s",
     "detail": {
       "eventID": "00000000-0000-0000-0000-000000000000",
       "eventSource": "cloudtrail.amazonaws.com", "eventName": "%4$s", "eventTime": "%2$s",
       "awsRegion": "%3$s", "recipientAccountId": "%5$s",
       "sourceIPAddress": "203.0.113.7", "userAgent": "drill",
       "requestParameters": {"name": "%6$s"%7$s},
       "userIdentity": {
         "type": "AssumedRole",
         "arn": "arn:%8$s:sts::%1$s:assumed-role/DrillRole/nobody",
         "sessionContext": {"sessionIssuer": {
           "type": "Role", "arn": "arn:%8$s:iam::%1$s:role/DrillRole"}}}}}
    """
        .formatted(
            trail.account(),
            called,
            trail.region(),
            name,
            recipient,
            trail.name(),
            parameters,
            trail.partition());
  }
}
