package guardrail.command;

import guardrail.alert.Plain;
import guardrail.drift.BucketDrift;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.KeyDrift;
import guardrail.drift.OrganizationDrift;
import guardrail.drift.RecordingDrift;
import guardrail.drift.SinkDrift;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.drift.TrailDrift.Withheld;
import guardrail.guarded.Setting;

/** One thing that Enforce would change about an adopted trail, in words. */
record Change(String what, String now, String then, String meaning) {

  static Change of(Drift drift) {
    return switch (drift) {
      case Modified(var setting, var expected, var actual) ->
          new Change(setting.property(), shown(actual), shown(expected), meaning(setting));
      case NotLogging(var since) ->
          new Change(
              "logging",
              "off" + since.map(s -> " since " + Plain.time(s)).orElse(""),
              "on",
              "It begins to record.");
      case RecordingDrift recording -> PathChange.of(recording);
      case BucketDrift bucket -> PathChange.of(bucket);
      case KeyDrift key -> PathChange.of(key);
      case SinkDrift sink -> PathChange.of(sink);
      case Undecided(var part, _) -> new Change(part, "not understood", "as it is", "");
      case OrganizationDrift _ ->
          throw new IllegalArgumentException("an adopted trail is one account's: " + drift);
      case Deleted _, Withheld _ ->
          throw new IllegalArgumentException("a trail that was seen is not there: " + drift);
      case Unjudged _ -> throw new IllegalArgumentException("nobody saw it: " + drift);
    };
  }

  /** The same where no call of the guardrail does it, and a person has to. */
  Change left(String why) {
    return new Change(what, now, "as it is", "It is told, and yours to mend: %s.".formatted(why));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : Plain.line(value);
  }

  private static String meaning(Setting setting) {
    return switch (setting) {
      case S3_BUCKET_NAME -> "The logs go there until its own bucket can take them.";
      case S3_KEY_PREFIX, KMS_KEY, IS_ORGANIZATION_TRAIL -> "It is as the parameters say.";
      case SNS_TOPIC -> "Whoever waits there for new log files is no longer told of them.";
      case INCLUDE_GLOBAL_SERVICE_EVENTS -> "IAM and STS calls are recorded, too.";
      case IS_MULTI_REGION_TRAIL -> "Every Region is recorded. The bucket gets more to keep.";
      case LOG_FILE_VALIDATION -> "Later changes to log files can be proven.";
      case CLOUD_WATCH_LOGS_LOG_GROUP -> "What reads that log group gets no more events.";
      case CLOUD_WATCH_LOGS_ROLE ->
          "CloudTrail writes to the log group with another role. Nobody deletes the old one.";
    };
  }
}
