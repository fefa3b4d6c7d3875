package guardrail.ledger;

import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells one thing from another in a few characters. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Alike for the same drift at another time: without clock times and AWS's varying messages. */
  public static String of(List<Drift> drift) {
    return of(drift.stream().map(Fingerprint::kind).sorted().collect(Collectors.joining("\n")));
  }

  /** Alike for the same text only. */
  public static String of(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String kind(Drift drift) {
    return switch (drift) {
      case Deleted _ -> "deleted";
      case NotLogging _ -> "not logging";
      case Modified(var setting, var expected, var actual) ->
          "modified %s %s %s".formatted(setting, expected, actual);
      case Beside(var recording) ->
          "beside "
              + recording.stream()
                  .map(t -> t.arn().toString())
                  .sorted()
                  .collect(Collectors.joining(" "));
      case HomeElsewhere(var namesake) -> "home elsewhere " + namesake;
      case TrustedAccessOff _ -> "trusted access off";
      case AdministratorsDiffer(var expected, var actual) ->
          "administrators %s %s".formatted(expected, actual);
      case Missing(var bucket, _) -> "missing " + bucket;
      case NotOurs(var bucket) -> "not ours " + bucket;
      case RefusesCloudTrail(var bucket, _) -> "refuses " + bucket;
      case ManagementEventsLeftOut(var which) -> "left out " + which;
      case DataEventsDiffer(var expected, var actual) ->
          "data events %s %s".formatted(new TreeSet<>(expected), new TreeSet<>(actual));
      case InsightsDiffer(var expected, var actual) ->
          "insights %s %s".formatted(sorted(expected), sorted(actual));
      case TagsMissing(var tags) -> "tags " + new TreeMap<>(tags);
      case LockedOut(var bucket, _) -> "locked " + bucket;
      case PolicyRefuses(var bucket, var why, _, _) -> "policy %s %s".formatted(bucket, why);
      case Softened(var bucket, var hardening, var actual) ->
          "softened %s %s %s".formatted(bucket, hardening, actual);
      case LogsExpire(var bucket, _, var rules) -> "expire %s %s".formatted(bucket, sorted(rules));
      case RequesterPays(var bucket) -> "requester pays " + bucket;
      case KeyUnusable(var key, var state) -> "key %s %s".formatted(key, state);
      case KeyPolicyRefuses(var key, var why) -> "key policy %s %s".formatted(key, why);
      case TopicMissing(var topic) -> "no topic " + topic;
      case TopicRefuses(var topic, var why, _) -> "topic %s %s".formatted(topic, why);
      case LogGroupMissing(var group) -> "no log group " + group;
      case RetentionShortened(var group, _, var actual) ->
          "retention %s %d".formatted(group, actual);
      case RoleRefuses(var role, var why) -> "role %s %s".formatted(role, why);
      case Undecided(var part, var why) -> "undecided %s %s".formatted(part, why);
      case Unjudged(var part, var error) -> "unjudged %s %s".formatted(part, error.code());
    };
  }

  private static List<String> sorted(Collection<?> values) {
    return values.stream().map(String::valueOf).sorted().toList();
  }
}
