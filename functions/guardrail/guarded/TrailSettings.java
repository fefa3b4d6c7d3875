package guardrail.guarded;

import java.util.Optional;

/**
 * Every setting of CreateTrail and UpdateTrail, in the form in which CloudTrail gives it back:
 * keys, topics and log groups as ARNs, empty where there is none.
 *
 * <p>One type for what is wanted and for what is there, so that the two can be compared field by
 * field.
 */
public record TrailSettings(
    String s3BucketName,
    Optional<String> s3KeyPrefix,
    Optional<String> snsTopicArn,
    boolean includeGlobalServiceEvents,
    boolean isMultiRegionTrail,
    boolean logFileValidationEnabled,
    Optional<String> cloudWatchLogsLogGroupArn,
    Optional<String> cloudWatchLogsRoleArn,
    Optional<String> kmsKeyId,
    boolean isOrganizationTrail) {

  /** The same settings with the logs sent to another bucket. */
  public TrailSettings deliveringTo(String bucket) {
    return new TrailSettings(
        bucket,
        s3KeyPrefix,
        snsTopicArn,
        includeGlobalServiceEvents,
        isMultiRegionTrail,
        logFileValidationEnabled,
        cloudWatchLogsLogGroupArn,
        cloudWatchLogsRoleArn,
        kmsKeyId,
        isOrganizationTrail);
  }

  /** The same settings of a trail that records one account and not its organization. */
  public TrailSettings ofOneAccount() {
    return new TrailSettings(
        s3BucketName,
        s3KeyPrefix,
        snsTopicArn,
        includeGlobalServiceEvents,
        isMultiRegionTrail,
        logFileValidationEnabled,
        cloudWatchLogsLogGroupArn,
        cloudWatchLogsRoleArn,
        kmsKeyId,
        false);
  }

  /**
   * The same settings without key, topic and log group: what is left records as well, and depends
   * on nothing but a bucket.
   */
  public TrailSettings withoutDependencies() {
    return new TrailSettings(
        s3BucketName,
        s3KeyPrefix,
        Optional.empty(),
        includeGlobalServiceEvents,
        isMultiRegionTrail,
        logFileValidationEnabled,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        isOrganizationTrail);
  }
}
