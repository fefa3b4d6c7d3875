package guardrail.drift;

import guardrail.guarded.TrailSettings;
import guardrail.observation.Observation;
import guardrail.observation.TrailStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A delivery that failed, as CloudTrail reports it. Not drift: the report stays until the next
 * success, so after a repair it says nothing about the repair.
 *
 * @param error the code of S3, SNS or CloudWatch Logs, as "NoSuchBucket"
 */
public record Symptom(Delivery delivery, String error) {
  /** What CloudTrail delivers. */
  public enum Delivery {
    LOG_FILES,
    DIGESTS,
    NOTIFICATIONS,
    LOG_GROUP_EVENTS;

    /** Whether a trail of this standard delivers it at all. */
    public boolean isOf(TrailSettings standard) {
      return switch (this) {
        case LOG_FILES -> true;
        case DIGESTS -> standard.logFileValidationEnabled();
        case NOTIFICATIONS -> standard.snsTopicArn().isPresent();
        case LOG_GROUP_EVENTS -> standard.cloudWatchLogsLogGroupArn().isPresent();
      };
    }

    private Optional<String> errorIn(TrailStatus status) {
      return switch (this) {
        case LOG_FILES -> status.latestDeliveryError();
        case DIGESTS -> status.latestDigestDeliveryError();
        case NOTIFICATIONS -> status.latestNotificationError();
        case LOG_GROUP_EVENTS -> status.latestCloudWatchLogsDeliveryError();
      };
    }
  }

  /** Every failed delivery that this look shows. */
  public static List<Symptom> in(Observation seen) {
    return Stream.of(Delivery.values())
        .flatMap(d -> seen.knownStatus().flatMap(d::errorIn).map(e -> new Symptom(d, e)).stream())
        .toList();
  }
}
