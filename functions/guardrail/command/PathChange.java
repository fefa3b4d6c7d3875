package guardrail.command;

import guardrail.alert.Plain;
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

/** What Enforce would change about what an adopted trail records and delivers through, in words. */
final class PathChange {
  private PathChange() {}

  static Change of(RecordingDrift drift) {
    return switch (drift) {
      case ManagementEventsLeftOut(var which) ->
          new Change(
              "management events",
              "without " + list(which),
              "all",
              "They are recorded, too. The bucket gets more to keep.");
      case DataEventsDiffer(var expected, var actual) ->
          new Change("data events", list(actual), list(expected), "It records these alone.");
      case InsightsDiffer(var expected, var actual) ->
          new Change("Insights", list(actual), list(expected), "CloudTrail looks for these alone.");
      case TagsMissing(var tags) ->
          new Change(
              "tags",
              "some are missing",
              list(new TreeMap<>(tags).entrySet()),
              "They are set. All other tags stay.");
    };
  }

  static Change of(BucketDrift drift) {
    return switch (drift) {
      case Missing _ ->
          new Change(
              "the bucket",
              "missing",
              "made again",
              "It is empty then, and as hard as the stack's own, if S3 still gives the name out.");
      case NotOurs _ -> new Change("the bucket", "another account's", "as it is", "");
      case PolicyRefuses(_, var why, var hostile, _) ->
          new Change(
              "bucket policy",
              Plain.line(why),
              "lets CloudTrail write",
              hostile.isEmpty()
                  ? "CloudTrail's statements are added, and no others are touched."
                  : "Taken out: " + list(hostile));
      case Softened(_, var hardening, var actual) -> hardened(hardening, Plain.line(actual));
      case LogsExpire(_, var days, var rules) ->
          new Change(
              "lifecycle",
              "removes logs " + soonest(rules),
              "no sooner than after %d days".formatted(days),
              "These rules are taken out: %s. Others stay."
                  .formatted(list(rules.stream().map(LifecycleRule::id).toList())));
      case RequesterPays _ -> new Change("who pays for reading", "the reader", "as it is", "");
      case LockedOut _, RefusesCloudTrail _ ->
          throw new IllegalArgumentException("only the function itself learns this: " + drift);
    };
  }

  private static Change hardened(Hardening hardening, String actual) {
    return switch (hardening) {
      case PUBLIC_ACCESS_BLOCK ->
          new Change(
              "public access block",
              actual,
              "on, all four",
              "No policy and no access list can make the bucket public.");
      case VERSIONING ->
          new Change(
              "versioning", actual, "on", "What is overwritten or deleted is kept, and billed.");
      case ENCRYPTION ->
          new Change(
              "default encryption",
              actual,
              "AES256",
              "What is put there without a key of its own is encrypted with S3's.");
      case OWNERSHIP ->
          new Change(
              "access lists",
              "in force",
              "not in force",
              "Whoever reads the logs by an access list alone no longer can.");
    };
  }

  static Change of(KeyDrift drift) {
    return switch (drift) {
      case KeyUnusable(_, var state) ->
          new Change("the key", Plain.line(state), "Enabled", "CloudTrail can deliver again.");
      case KeyPolicyRefuses(_, var why) ->
          new Change("key policy", Plain.line(why), "as it is", "");
    };
  }

  static Change of(SinkDrift drift) {
    return switch (drift) {
      case TopicMissing _ ->
          new Change("the topic", "missing", "made again", "Who heard of it must subscribe again.");
      case TopicRefuses(_, var why, _) ->
          new Change(
              "topic policy",
              Plain.line(why),
              "lets CloudTrail publish",
              "CloudTrail's statements are added, and what denies it goes.");
      case LogGroupMissing _ ->
          new Change("the log group", "missing", "made again", "What was in it stays lost.");
      case RetentionShortened(_, var expected, var actual) ->
          new Change(
              "log group",
              "keeps %d days".formatted(actual),
              "keeps %d days".formatted(expected),
              "It costs more to store.");
      case RoleRefuses _ ->
          throw new IllegalArgumentException("the stack makes this role: " + drift);
    };
  }

  private static String soonest(List<LifecycleRule> rules) {
    var days = rules.stream().mapToInt(LifecycleRule::soonest).min().orElse(0);
    return days == 0 ? "at a date" : "after %d days".formatted(days);
  }

  private static String list(Collection<?> values) {
    return values.isEmpty()
        ? "none"
        : Plain.line(
            values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
  }
}
