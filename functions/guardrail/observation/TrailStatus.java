package guardrail.observation;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a trail records, and how its deliveries went (GetTrailStatus, home Region).
 *
 * <p>The errors are S3's and SNS's codes; they carry no time and stay until the next success.
 */
public record TrailStatus(
    boolean isLogging,
    Optional<Instant> startLoggingTime,
    Optional<Instant> stopLoggingTime,
    Optional<Instant> latestDeliveryTime,
    Optional<String> latestDeliveryError,
    Optional<String> latestDigestDeliveryError,
    Optional<String> latestNotificationError,
    Optional<String> latestCloudWatchLogsDeliveryError,
    Optional<Instant> latestDigestDeliveryTime) {

  /** Of a trail that has delivered no digest yet. */
  public TrailStatus(
      boolean isLogging,
      Optional<Instant> startLoggingTime,
      Optional<Instant> stopLoggingTime,
      Optional<Instant> latestDeliveryTime,
      Optional<String> latestDeliveryError,
      Optional<String> latestDigestDeliveryError,
      Optional<String> latestNotificationError,
      Optional<String> latestCloudWatchLogsDeliveryError) {
    this(
        isLogging,
        startLoggingTime,
        stopLoggingTime,
        latestDeliveryTime,
        latestDeliveryError,
        latestDigestDeliveryError,
        latestNotificationError,
        latestCloudWatchLogsDeliveryError,
        Optional.empty());
  }
}
