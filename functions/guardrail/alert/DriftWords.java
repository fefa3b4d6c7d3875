package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.KeyDrift;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.RecordingDrift;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.SinkDrift;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import java.util.List;

/** Says a drift in one sentence, and what it means for the evidence. */
final class DriftWords {
  private static final String NO_LONGER = "It did this, which the first look no longer found: ";

  private DriftWords() {}

  static String of(GuardedTrail trail, Drift drift) {
    return switch (drift) {
      case Deleted _ -> "The trail does not exist. Nothing is recorded.";
      case Beside(var recording) ->
          "There is no trail %s yet, and %s already."
              .formatted(trail.arn().name(), OtherTrails.record(recording));
      case HomeElsewhere(var namesake) ->
          "A trail of this name has its home in %s: %s. None can be made in %s."
              .formatted(namesake.region(), namesake, trail.homeRegion());
      case NotLogging(var since) ->
          "Logging is off"
              + since.map(s -> " since " + Plain.time(s)).orElse("")
              + ". Nothing is recorded.";
      case Modified(_, var standby, var actual) when isDetour(trail, drift) ->
          "The trail delivers to %s and must use the standby bucket %s for now."
              .formatted(value(actual), standby);
      case Modified(var setting, var expected, var actual) ->
          "%s: expected %s, actual %s. %s"
              .formatted(setting.property(), value(expected), value(actual), meaning(setting));
      case TrustedAccessOff _ ->
          "CloudTrail has no access to the organization. No member account is recorded.";
      case AdministratorsDiffer(var expected, var actual) ->
          "Accounts that may change the organization's trail beside the management account: expected %s, actual %s."
              .formatted(accounts(expected), accounts(actual));
      case RecordingDrift recording -> PathWords.of(recording);
      case BucketDrift bucket -> PathWords.of(bucket);
      case KeyDrift key -> PathWords.of(key);
      case SinkDrift sink -> PathWords.of(sink);
      case Undecided(var part, var why) ->
          "Nobody can tell from %s whether CloudTrail is let in: %s."
              .formatted(part, Plain.line(why));
      case Unjudged(var part, var error) ->
          "AWS does not let the guardrail see %s. %s answered %s."
              .formatted(part, error.operation(), ResultWords.words(error));
    };
  }

  /** What a call asked for; by now it may be undone. */
  static String ofRequest(Drift asked) {
    return switch (asked) {
      case Modified(var setting, var expected, var actual) ->
          "It asked for %s %s instead of %s."
              .formatted(setting.property(), value(actual), value(expected));
      case ManagementEventsLeftOut(var which) ->
          "It asked the trail to leave out %s.".formatted(Plain.line(String.join(", ", which)));
      case DataEventsDiffer differ -> "It asked for this: " + PathWords.of(differ);
      case BucketDrift bucket -> NO_LONGER + PathWords.of(bucket);
      case KeyDrift key -> NO_LONGER + PathWords.of(key);
      case Drift other -> throw new IllegalArgumentException("no call asks for " + other);
    };
  }

  /** Whether it only says that the logs must go to the standby bucket, since the other fails. */
  static boolean isDetour(GuardedTrail trail, Drift drift) {
    return drift instanceof Modified(var setting, var expected, _)
        && setting == Setting.S3_BUCKET_NAME
        && expected.equals(trail.standard().standbyBucketName());
  }

  private static String accounts(List<String> ids) {
    return ids.isEmpty() ? "none" : Plain.line(String.join(", ", ids));
  }

  private static String value(String value) {
    return value.isEmpty() ? "none" : Plain.line(value);
  }

  private static String meaning(Setting setting) {
    return switch (setting) {
      case S3_BUCKET_NAME -> "The evidence goes to another bucket.";
      case S3_KEY_PREFIX -> "The evidence goes where nobody collects it.";
      case SNS_TOPIC -> "Whoever waits for new log files is not told of them.";
      case INCLUDE_GLOBAL_SERVICE_EVENTS -> "IAM and STS calls are not recorded.";
      case IS_MULTI_REGION_TRAIL -> "Other Regions are not recorded.";
      case LOG_FILE_VALIDATION -> "Later changes to log files cannot be proven.";
      case CLOUD_WATCH_LOGS_LOG_GROUP, CLOUD_WATCH_LOGS_ROLE ->
          "Alarms on the trail's log group are blind.";
      case KMS_KEY -> "Log files are not encrypted with the standard's key.";
      case IS_ORGANIZATION_TRAIL -> "The organization's members are not recorded.";
    };
  }
}
