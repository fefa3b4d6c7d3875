package guardrail.drift;

import guardrail.event.CloudTrailRecord;
import java.util.stream.Stream;

/**
 * What a call was called on. Topics are named by ARN, buckets, log groups and roles by name
 * (docs/aws-facts.md B).
 */
final class CalledOn {
  private CalledOn() {}

  static boolean is(String what, CloudTrailRecord call) {
    if (what.equals(Explanation.CLOUDTRAIL)) {
      return call.endsTrustedAccess() || call.isOfCloudTrail();
    }
    return isInRegionOf(what, call) && (call.isOnKey(what) || names(what, call));
  }

  private static boolean names(String what, CloudTrailRecord call) {
    return Stream.of("bucketName", "topicArn", "logGroupName", "roleName")
        .flatMap(name -> call.requested(name).stream())
        .anyMatch(named ->
            what.equals(named)
                || what.endsWith("/" + named)
                || what.endsWith(":log-group:" + named + ":*"));
  }

  /** Names are a Region's, but for those of buckets and roles, whose ARNs have none. */
  private static boolean isInRegionOf(String what, CloudTrailRecord call) {
    var parts = what.split(":", -1);
    return parts.length < 6
        || parts[3].isEmpty()
        || call.awsRegion().filter(region -> !region.equals(parts[3])).isEmpty();
  }
}
