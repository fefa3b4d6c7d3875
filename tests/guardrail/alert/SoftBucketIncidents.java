package guardrail.alert;

import static guardrail.alert.Incidents.LOG_BUCKET;

import guardrail.observation.LifecycleRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done to a bucket that still takes the logs. */
final class SoftBucketIncidents {
  private SoftBucketIncidents() {}

  static Map<String, Story> all() {
    return Map.of(
        "bucket-softened",
        Story.of(
            "put-bucket-versioning.json",
            Look.well().along(SoftBucketIncidents::soft),
            Look.well()),
        "bucket-softened-alert-only",
        Story.of("resync.json", Look.well().along(SoftBucketIncidents::soft)).alertOnly(),
        "bucket-of-another-account-softened",
        Story.of("resync.json", Look.well().along(SoftBucketIncidents::soft))
            .guarding(PolicyIncidents.ABROAD),
        "logs-expire",
        Story.of(
            "put-bucket-lifecycle.json",
            Look.well().along(SoftBucketIncidents::expiring),
            Look.well()),
        "logs-expire-alert-only",
        Story.of("put-bucket-lifecycle.json", Look.well().along(SoftBucketIncidents::expiring))
            .alertOnly(),
        "logs-of-another-account-expire",
        Story.of("resync.json", Look.well().along(SoftBucketIncidents::expiring))
            .guarding(PolicyIncidents.ABROAD),
        "requester-pays",
        Story.of(
            "put-bucket-request-payment.json",
            Look.well().along(way -> way.readerPays(LOG_BUCKET))));
  }

  private static Way soft(Way way) {
    return way.soft(LOG_BUCKET, "none");
  }

  private static Way expiring(Way way) {
    return way.expiring(LOG_BUCKET, List.of(rule("tidy-up"), rule("it's old, isn't it")));
  }

  static LifecycleRule rule(String id) {
    return new LifecycleRule(id, true, "AWSLogs/", Optional.of(1), Optional.empty());
  }
}
