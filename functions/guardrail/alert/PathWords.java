package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Hardening;
import guardrail.drift.KeyDrift;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.drift.RecordingDrift;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.SinkDrift;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.observation.LifecycleRule;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says drift of what a trail selects and delivers through, and what it means for the evidence. */
final class PathWords {
  /** Whoever may write a policy may write hundreds. */
  private static final int SHOWN = 3;

  private PathWords() {}

  static String of(RecordingDrift drift) {
    return switch (drift) {
      case ManagementEventsLeftOut(var which) ->
          "The trail's event selectors leave out %s. Nobody can see later what was done there."
              .formatted(list(which));
      case DataEventsDiffer(var expected, var actual) ->
          "Data events: expected %s, actual %s.".formatted(list(expected), list(actual));
      case InsightsDiffer(var expected, var actual) ->
          "Insights: expected %s, actual %s.".formatted(list(expected), list(actual));
      case TagsMissing(var tags) ->
          "Tags of the standard are missing: %s. Policies that go by them no longer hold."
              .formatted(Plain.line(new TreeMap<>(tags).toString()));
    };
  }

  static String of(BucketDrift drift) {
    var bucket = drift.bucket();
    return switch (drift) {
      case Missing _ -> "The bucket %s does not exist.".formatted(bucket);
      case NotOurs _ ->
          "The bucket %s belongs to another account, or its policy locks the guardrail out."
              .formatted(bucket);
      case RefusesCloudTrail _ -> "The bucket %s does not let CloudTrail write.".formatted(bucket);
      case LockedOut(_, var error) ->
          "The bucket %s does not let the guardrail read its policy. %s answered %s."
              .formatted(bucket, error.operation(), ResultWords.words(error));
      case PolicyRefuses(_, var why, var hostile, _) ->
          "The policy of the bucket %s does not let CloudTrail write: %s.%s"
              .formatted(bucket, Plain.line(why), hostile(hostile));
      case Softened(_, var hardening, var actual) ->
          "The bucket %s %s.".formatted(bucket, soft(hardening, actual));
      case LogsExpire(_, var days, var rules) ->
          "The lifecycle of the bucket %s removes logs after %s already, and the standard keeps them %d days. Rules that do so: %s."
              .formatted(bucket, soonest(rules), days, list(ids(rules)));
      case RequesterPays _ ->
          "The bucket %s is set to requester pays. CloudTrail does not deliver to such a bucket."
              .formatted(bucket);
    };
  }

  static String of(KeyDrift drift) {
    return switch (drift) {
      case KeyUnusable(var key, var state) ->
          "The key %s %s. CloudTrail cannot deliver, and nobody can read what it encrypted."
              .formatted(key, state(state));
      case KeyPolicyRefuses(var key, var why) ->
          "The policy of the key %s does not let CloudTrail encrypt: %s."
              .formatted(key, Plain.line(why));
    };
  }

  static String of(SinkDrift drift) {
    return switch (drift) {
      case TopicMissing(var topic) ->
          "The topic %s does not exist. Its subscriptions are gone with it.".formatted(topic);
      case TopicRefuses(var topic, var why, _) ->
          "The policy of the topic %s does not let CloudTrail publish: %s."
              .formatted(topic, Plain.line(why));
      case LogGroupMissing(var group) ->
          "The log group %s does not exist. What was in it is gone; the log files in S3 are not."
              .formatted(group);
      case RetentionShortened(var group, var expected, var actual) ->
          "The log group %s keeps events for %s, and the standard says %d."
              .formatted(group, days(actual), expected);
      case RoleRefuses(var role, var why) ->
          "CloudTrail cannot write to the log group with the role %s: %s."
              .formatted(role, Plain.line(why));
    };
  }

  private static String soft(Hardening hardening, String actual) {
    return switch (hardening) {
      case PUBLIC_ACCESS_BLOCK -> "does not block public access in all four ways";
      case VERSIONING -> "does not keep what is overwritten or deleted";
      case ENCRYPTION ->
          "%s, and the standard says S3's keys or its own"
              .formatted(
                  actual.equals("none")
                      ? "has no default encryption"
                      : "encrypts by default with " + Plain.line(actual));
      case OWNERSHIP -> "lets access lists count, which may give log files to others";
    };
  }

  /** KMS has more states than those in which a key may be found here for long. */
  static String state(String state) {
    return switch (state) {
      case "absent" -> "does not exist";
      case "Disabled" -> "is disabled";
      case "PendingDeletion" -> "waits for its deletion";
      default -> "is in the state " + Plain.line(state);
    };
  }

  private static String hostile(List<String> statements) {
    return statements.isEmpty()
        ? ""
        : " It held against CloudTrail: "
            + statements.stream().limit(SHOWN).map(Plain::line).collect(Collectors.joining(" and "))
            + (statements.size() > SHOWN
                ? " and %d more".formatted(statements.size() - SHOWN)
                : "");
  }

  private static List<String> ids(List<LifecycleRule> rules) {
    return rules.stream().map(LifecycleRule::id).toList();
  }

  private static String soonest(List<LifecycleRule> rules) {
    var days = rules.stream().mapToInt(LifecycleRule::soonest).min().orElse(0);
    return days(days);
  }

  private static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private static String list(Collection<?> values) {
    return values.isEmpty()
        ? "none"
        : Plain.line(
            values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
  }
}
