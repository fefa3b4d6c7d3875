package guardrail.remediation;

import guardrail.drift.DriftDetection;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import guardrail.observation.Observation;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts settings back: all of them by one UpdateTrail, since CloudTrail takes about one write a
 * second. Where AWS has refused one already, each that can be refused goes by itself, so that none
 * of them holds up the rest.
 */
final class Updates {
  private Updates() {}

  static List<UpdateTrail> of(GuardedTrail trail, Observation seen, Set<Setting> drifted) {
    var wanted = DriftDetection.expected(trail, seen);
    if (drifted.isEmpty()) {
      return List.of();
    }
    if (!refused(seen)) {
      return List.of(new UpdateTrail(wanted, drifted));
    }
    return drifted.stream()
        .collect(Collectors.groupingBy(Updates::sentWith, TreeMap::new, Collectors.toSet()))
        .values()
        .stream()
        .map(together -> new UpdateTrail(wanted, together))
        .toList();
  }

  private static boolean refused(Observation seen) {
    return seen.refusals().stream()
        .anyMatch(r -> r instanceof BucketRefused || r instanceof SettingRefused);
  }

  /**
   * The first of those that go together: the flags, which AWS always takes, the place, the rest.
   */
  private static Setting sentWith(Setting setting) {
    return switch (setting) {
      case INCLUDE_GLOBAL_SERVICE_EVENTS,
          IS_MULTI_REGION_TRAIL,
          LOG_FILE_VALIDATION,
          IS_ORGANIZATION_TRAIL ->
          Setting.INCLUDE_GLOBAL_SERVICE_EVENTS;
      case S3_BUCKET_NAME, S3_KEY_PREFIX -> Setting.S3_BUCKET_NAME;
      case CLOUD_WATCH_LOGS_LOG_GROUP, CLOUD_WATCH_LOGS_ROLE -> Setting.CLOUD_WATCH_LOGS_LOG_GROUP;
      case KMS_KEY, SNS_TOPIC -> setting;
    };
  }
}
