package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.Setting;

/** Says a drift in one sentence, and what it means for the evidence. */
final class DriftWords {
  private DriftWords() {}

  static String of(Drift drift) {
    return switch (drift) {
      case Deleted _ -> "The trail did not exist: nothing was recorded.";
      case NotLogging(var since) ->
          "Logging was off"
              + since.map(s -> " since " + Plain.time(s)).orElse("")
              + ": nothing was recorded.";
      case Modified(var setting, var expected, var actual) ->
          "%s: expected %s, actual %s. %s"
              .formatted(setting.property(), value(expected), value(actual), meaning(setting));
      case BucketDrift.Missing(var bucket, _) -> "The bucket %s did not exist.".formatted(bucket);
      case BucketDrift.NotOurs(var bucket) ->
          "The bucket %s belongs to another account, or its policy locks the guardrail out."
              .formatted(bucket);
      case BucketDrift.RefusesCloudTrail(var bucket, _) ->
          "The bucket %s does not let CloudTrail write.".formatted(bucket);
      case Unjudged(var part, var error) ->
          "AWS did not let the guardrail see %s: %s.".formatted(part, Plain.line(error.toString()));
    };
  }

  private static String value(String value) {
    return value.isEmpty() ? "none" : Plain.line(value);
  }

  private static String meaning(Setting setting) {
    return switch (setting) {
      case S3_BUCKET_NAME -> "The evidence went to another bucket.";
      case S3_KEY_PREFIX -> "The evidence went where nobody collects it.";
      case SNS_TOPIC -> "Whoever waits for new log files was not told of them.";
      case INCLUDE_GLOBAL_SERVICE_EVENTS -> "IAM and STS calls were not recorded.";
      case IS_MULTI_REGION_TRAIL -> "Other Regions were not recorded.";
      case LOG_FILE_VALIDATION -> "Later changes to log files could not be proven.";
      case CLOUD_WATCH_LOGS_LOG_GROUP, CLOUD_WATCH_LOGS_ROLE ->
          "Alarms on the trail's log group were blind.";
      case KMS_KEY -> "Log files were encrypted with another key than the standard's.";
      case IS_ORGANIZATION_TRAIL -> "The organization's members were not recorded.";
    };
  }
}
