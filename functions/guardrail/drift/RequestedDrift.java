package guardrail.drift;

import guardrail.drift.TrailDrift.Modified;
import guardrail.event.CloudTrailRecord;
import guardrail.guarded.Aim;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import guardrail.selectors.SelectorJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a call on the trail, its buckets or its key asked for against the standard. It decides what
 * is told when the look already finds all well, and never what is repaired.
 */
public final class RequestedDrift {
  private RequestedDrift() {}

  /**
   * What the call moved away from the standard. The standby bucket is not one of them: the
   * guardrail itself sends the trail there.
   */
  public static List<Drift> of(GuardedTrail trail, CloudTrailRecord call) {
    if (!call.succeeded()) {
      return List.of();
    }
    if (call.putsEventSelectors()) {
      return selectors(trail, call);
    }
    return call.isUpdate()
        ? List.copyOf(settings(trail, call))
        : onThePath(trail, call).stream().toList();
  }

  /**
   * What kept CloudTrail from its bucket or key: by the time of the look it may be undone, and what
   * was called meanwhile comes late, if at all. Whatever else is done to them is left to the look.
   */
  private static Optional<Drift> onThePath(GuardedTrail trail, CloudTrailRecord call) {
    if (trail.aimOf(call) != Aim.DELIVERY_PATH) {
      return Optional.empty();
    }
    var key = trail.standard().settings().kmsKeyId().filter(call::isOnKey);
    return call.requested("bucketName")
        .flatMap(bucket -> RequestedBucketDrift.of(trail, bucket, call))
        .or(() -> key.flatMap(its -> RequestedKeyDrift.of(trail, its, call)));
  }

  private static List<Drift> selectors(GuardedTrail trail, CloudTrailRecord call) {
    try {
      return SelectorJson.requested(call.requestParameters())
          .map(asked -> RecordingDetection.selectors(trail.standard().recording(), asked))
          .map(List::<Drift>copyOf)
          .orElse(List.of());
    } catch (IllegalArgumentException notUnderstood) {
      return List.of(); // What is there now decides.
    }
  }

  private static List<Modified> settings(GuardedTrail trail, CloudTrailRecord call) {
    var standard = trail.standard().settings();
    return Arrays.stream(Setting.values())
        .filter(setting -> call.requestParameters().get(setting.requestParameter()) != null)
        .map(setting ->
            new Modified(
                setting,
                setting.of(standard),
                String.valueOf(call.requestParameters().get(setting.requestParameter()))))
        .filter(asked -> !meets(trail, asked))
        .toList();
  }

  /** Whether the call may have made this drift. */
  public static boolean mayExplain(GuardedTrail trail, Drift found, CloudTrailRecord call) {
    return switch (found) {
      case Modified modified ->
          (asked(modified, call) && !meets(trail, modified))
              || (modified.setting() == Setting.IS_ORGANIZATION_TRAIL && call.endsTrustedAccess());
      case Drift other -> Explanations.of(other).stream().anyMatch(one -> one.mayBe(call));
    };
  }

  /** It asked for the value that is there now, or for a key by an alias, which tells nothing. */
  private static boolean asked(Modified found, CloudTrailRecord call) {
    return call.isUpdate()
        && call.succeeded()
        && call.requested(found.setting().requestParameter())
            .filter(asked -> asked.equals(found.actual()) || asked.contains("alias/"))
            .isPresent();
  }

  private static boolean meets(GuardedTrail trail, Modified asked) {
    return switch (asked.setting()) {
      case S3_BUCKET_NAME ->
          asked.actual().equals(asked.expected())
              || asked.actual().equals(trail.standard().standbyBucketName());
      case SNS_TOPIC, KMS_KEY, CLOUD_WATCH_LOGS_LOG_GROUP -> names(asked);
      default -> asked.setting().isMet(asked.expected(), asked.actual());
    };
  }

  /** Callers name topics, keys and log groups by name, id, alias or ARN; an alias tells nothing. */
  private static boolean names(Modified asked) {
    var arn = asked.expected();
    var name = asked.actual();
    return arn.equals(name)
        || (!arn.isEmpty() && name.contains("alias/"))
        || (!name.isEmpty()
            && (arn.endsWith(":" + name) || arn.endsWith("/" + name) || arn.equals(name + ":*")));
  }
}
