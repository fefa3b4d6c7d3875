package guardrail.guarded;

import guardrail.event.CloudTrailRecord;
import java.util.Optional;

/** One trail under guard, known by its whole ARN, and the standard it must meet. */
public record GuardedTrail(TrailArn arn, TrailStandard standard) {

  /** The Region of every call that changes this trail (CloudTrail API, InvalidHomeRegion). */
  public String homeRegion() {
    return arn.region();
  }

  public String account() {
    return arn.account();
  }

  /** Whether the account that must own this bucket is the guarded one, so that we may make it. */
  public boolean owns(String bucket) {
    return ownerOf(bucket).equals(account());
  }

  /** The account that must own this bucket. */
  public String ownerOf(String bucket) {
    return bucket.equals(standard.logBucketName()) ? standard.logBucketAccount() : account();
  }

  /** The key of the standard, if the guardrail may read its policy and mend it. */
  public Optional<String> keyToMend() {
    return ownKey().filter(_ -> standard.mendsKey());
  }

  /** The key of the standard, if it is the guarded account's, so that we must be let look at it. */
  public Optional<String> ownKey() {
    return standard
        .settings()
        .kmsKeyId()
        .filter(key -> key.split(":", -1).length > 5 && key.split(":", -1)[4].equals(account()));
  }

  /** The Region of the standard's key: the log bucket's, which may not be the trail's. */
  public String keyRegion() {
    return standard
        .settings()
        .kmsKeyId()
        .map(key -> key.split(":", -1))
        .filter(parts -> parts.length > 5)
        .map(parts -> parts[3])
        .orElse(homeRegion());
  }

  /** The name of the standard's log group; empty if there is none. */
  public Optional<String> logGroupName() {
    return standard
        .settings()
        .cloudWatchLogsLogGroupArn()
        .map(arn -> arn.replaceFirst("^.*:log-group:", "").replaceFirst(":\\*$", ""));
  }

  /** The name, without path, of the role with which CloudTrail writes to the log group. */
  public Optional<String> logGroupRoleName() {
    return standard
        .settings()
        .cloudWatchLogsRoleArn()
        .map(arn -> arn.substring(arn.lastIndexOf('/') + 1));
  }

  /** What a record speaks of, seen from this trail. */
  public Aim aimOf(CloudTrailRecord call) {
    if (isOnDeliveryPath(call)) {
      return Aim.DELIVERY_PATH;
    }
    var named = call.trailName();
    if (named.isEmpty()) {
      return Aim.UNNAMED;
    }
    var region = call.awsRegion().orElse(homeRegion());
    var meant = TrailArn.named(named.get(), arn.partition(), region, account());
    return meant.equals(arn) ? Aim.THIS_TRAIL : Aim.ANOTHER_TRAIL;
  }

  private boolean isOnDeliveryPath(CloudTrailRecord call) {
    var settings = standard.settings();
    return names(call, "bucketName", Optional.of(standard.logBucketName()))
        || names(call, "bucketName", Optional.of(standard.standbyBucketName()))
        || settings.kmsKeyId().filter(call::isOnKey).isPresent()
        || names(call, "topicArn", settings.snsTopicArn())
        || names(call, "logGroupName", logGroupName())
        || names(call, "roleName", logGroupRoleName());
  }

  private static boolean names(CloudTrailRecord call, String parameter, Optional<String> own) {
    return own.isPresent() && call.requested(parameter).equals(own);
  }
}
