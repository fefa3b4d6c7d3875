package guardrail.drift;

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
    var status = seen.knownStatus();
    return Stream.of(Delivery.values())
        .flatMap(delivery ->
            status.flatMap(delivery::errorIn).stream().map(error -> new Symptom(delivery, error)))
        .toList();
  }
}
