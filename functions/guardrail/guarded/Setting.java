package guardrail.guarded;

/** One setting of a trail: its name in CloudTrail, and where it stands in {@link TrailSettings}. */
public enum Setting {
  S3_BUCKET_NAME("s3BucketName", "s3BucketName"),
  S3_KEY_PREFIX("s3KeyPrefix", "s3KeyPrefix"),
  SNS_TOPIC("snsTopicARN", "snsTopicName"),
  INCLUDE_GLOBAL_SERVICE_EVENTS("includeGlobalServiceEvents", "includeGlobalServiceEvents"),
  IS_MULTI_REGION_TRAIL("isMultiRegionTrail", "isMultiRegionTrail"),
  LOG_FILE_VALIDATION("logFileValidationEnabled", "enableLogFileValidation"),
  CLOUD_WATCH_LOGS_LOG_GROUP("cloudWatchLogsLogGroupArn", "cloudWatchLogsLogGroupArn"),
  CLOUD_WATCH_LOGS_ROLE("cloudWatchLogsRoleArn", "cloudWatchLogsRoleArn"),
  KMS_KEY("kmsKeyId", "kmsKeyId"),
  IS_ORGANIZATION_TRAIL("isOrganizationTrail", "isOrganizationTrail");

  private final String property;
  private final String requestParameter;

  Setting(String property, String requestParameter) {
    this.property = property;
    this.requestParameter = requestParameter;
  }

  /** The name under which CloudTrail shows the setting. */
  public String property() {
    return property;
  }

  /** The name under which a record shows a caller asking for it; not always the same word. */
  public String requestParameter() {
    return requestParameter;
  }

  /** The value as text: "true", "false", a name, an ARN, or "" for none. */
  public String of(TrailSettings settings) {
    return switch (this) {
      case S3_BUCKET_NAME -> settings.s3BucketName();
      case S3_KEY_PREFIX -> settings.s3KeyPrefix().orElse("");
      case SNS_TOPIC -> settings.snsTopicArn().orElse("");
      case INCLUDE_GLOBAL_SERVICE_EVENTS -> String.valueOf(settings.includeGlobalServiceEvents());
      case IS_MULTI_REGION_TRAIL -> String.valueOf(settings.isMultiRegionTrail());
      case LOG_FILE_VALIDATION -> String.valueOf(settings.logFileValidationEnabled());
      case CLOUD_WATCH_LOGS_LOG_GROUP -> settings.cloudWatchLogsLogGroupArn().orElse("");
      case CLOUD_WATCH_LOGS_ROLE -> settings.cloudWatchLogsRoleArn().orElse("");
      case KMS_KEY -> settings.kmsKeyId().orElse("");
      case IS_ORGANIZATION_TRAIL -> String.valueOf(settings.isOrganizationTrail());
    };
  }

  /**
   * Whether this value meets the standard's. An organization trail where the standard asks for an
   * account's own records more than the standard, and narrowing it would blind its members.
   */
  public boolean isMet(String expected, String actual) {
    return expected.equals(actual) || (this == IS_ORGANIZATION_TRAIL && actual.equals("true"));
  }
}
