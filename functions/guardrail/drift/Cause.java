package guardrail.drift;

import guardrail.drift.Symptom.Delivery;
import java.util.List;
import java.util.Locale;

/** What most likely makes a delivery fail; each of them is looked at by a whole look. */
public enum Cause {
  BUCKET_GONE,
  BUCKET_POLICY,
  REQUESTER_PAYS,
  KEY_UNUSABLE,
  KEY_POLICY,
  TOPIC_GONE,
  TOPIC_POLICY,
  LOG_GROUP_GONE,
  LOG_GROUP_ROLE;

  /** The most likely first. CloudTrail shows the error code of the service that refused it. */
  public static List<Cause> of(Symptom symptom) {
    var code = symptom.error().toLowerCase(Locale.ROOT);
    return switch (symptom.delivery()) {
      case LOG_FILES, DIGESTS -> {
        if (code.contains("nosuchbucket")) {
          yield List.of(BUCKET_GONE);
        }
        yield code.contains("kms")
            ? List.of(KEY_UNUSABLE, KEY_POLICY)
            : List.of(BUCKET_POLICY, KEY_POLICY, KEY_UNUSABLE, REQUESTER_PAYS);
      }
      case NOTIFICATIONS ->
          code.contains("notfound")
              ? List.of(TOPIC_GONE)
              : List.of(TOPIC_POLICY, TOPIC_GONE, KEY_POLICY);
      case LOG_GROUP_EVENTS ->
          code.contains("notfound")
              ? List.of(LOG_GROUP_GONE)
              : List.of(LOG_GROUP_ROLE, LOG_GROUP_GONE);
    };
  }

  /** Of a trail that delivers no log files and shows no error, as for a time-out (D2). */
  public static List<Cause> ofSilence() {
    return of(new Symptom(Delivery.LOG_FILES, ""));
  }

  /** Whether this drift is that cause. */
  public boolean is(Drift drift) {
    return switch (this) {
      case BUCKET_GONE ->
          drift instanceof BucketDrift.Missing || drift instanceof BucketDrift.NotOurs;
      case BUCKET_POLICY ->
          drift instanceof BucketDrift.PolicyRefuses
              || drift instanceof BucketDrift.LockedOut
              || drift instanceof BucketDrift.RefusesCloudTrail;
      case REQUESTER_PAYS -> drift instanceof BucketDrift.RequesterPays;
      case KEY_UNUSABLE -> drift instanceof KeyDrift.KeyUnusable;
      case KEY_POLICY -> drift instanceof KeyDrift.KeyPolicyRefuses;
      case TOPIC_GONE -> drift instanceof SinkDrift.TopicMissing;
      case TOPIC_POLICY -> drift instanceof SinkDrift.TopicRefuses;
      case LOG_GROUP_GONE -> drift instanceof SinkDrift.LogGroupMissing;
      case LOG_GROUP_ROLE -> drift instanceof SinkDrift.RoleRefuses;
    };
  }
}
