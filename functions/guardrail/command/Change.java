package guardrail.command;

import guardrail.alert.AlertWriter;
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
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import java.util.List;

/** One thing that Enforce would change about an adopted trail, in words. */
record Change(String what, String now, String then, String meaning) {

  static Change of(GuardedTrail trail, Drift drift) {
    return switch (drift) {
      case Modified(var setting, var expected, var actual) ->
          new Change(setting.property(), shown(actual), shown(expected), meaning(setting));
      case NotLogging(var since) ->
          new Change(
              "logging",
              "off" + since.map(s -> " since " + Plain.time(s)).orElse(""),
              "on",
              "It begins to record.");
      case BucketDrift bucket ->
          new Change(
              "the bucket",
              "missing",
              "made again",
              AlertWriter.drift(trail, List.of(bucket)).getFirst());
      case RecordingDrift _, KeyDrift _, SinkDrift _, Undecided _ ->
          new Change(
              "what it records and delivers through",
              "not as below",
              "as the parameters say",
              AlertWriter.drift(trail, List.of(drift)).getFirst());
      case Unjudged(var part, var error) ->
          new Change(
              part, "not seen", "unknown", "AWS answered " + Plain.line(error.brief()) + ".");
      case OrganizationDrift _ ->
          throw new IllegalArgumentException("an adopted trail is one account's: " + drift);
      case Deleted _, Withheld _ ->
          throw new IllegalArgumentException("a trail that was seen is not there: " + drift);
    };
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
