package guardrail.alert;

import static guardrail.alert.Incidents.LOG_BUCKET;

import guardrail.incident.Incident;
import guardrail.observation.LifecycleRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What can be done to a bucket that still takes the logs. */
final class SoftBucketIncidents {
  private static final UnaryOperator<Way> SOFT = way -> way.soft(LOG_BUCKET, "none");
  private static final UnaryOperator<Way> EXPIRING =
      way -> way.expiring(LOG_BUCKET, List.of(rule("tidy-up"), rule("it's old, isn't it")));

  private SoftBucketIncidents() {}

  static Map<String, Incident> all() {
    return Map.of(
        "bucket-softened",
        Story.of("put-bucket-versioning.json", Look.well().along(SOFT), Look.well()).play(),
        "bucket-softened-alert-only",
        Story.of("resync.json", Look.well().along(SOFT)).alertOnly().play(),
        "bucket-of-another-account-softened",
        Story.of("resync.json", Look.well().along(SOFT)).guarding(PolicyIncidents.ABROAD).play(),
        "logs-expire",
        Story.of("put-bucket-lifecycle.json", Look.well().along(EXPIRING), Look.well()).play(),
        "logs-expire-alert-only",
        Story.of("put-bucket-lifecycle.json", Look.well().along(EXPIRING)).alertOnly().play(),
        "logs-of-another-account-expire",
        Story.of("resync.json", Look.well().along(EXPIRING))
            .guarding(PolicyIncidents.ABROAD)
            .play(),
        "requester-pays",
        Story.of(
                "put-bucket-request-payment.json",
                Look.well().along(way -> way.readerPays(LOG_BUCKET)))
            .play(),
        "object-lock-altered",
        Story.of("put-bucket-object-lock-configuration.json", Look.well()).play(),
        "replication-altered",
        Story.of("put-bucket-replication.json", Look.well()).play());
  }

  static LifecycleRule rule(String id) {
    return new LifecycleRule(id, true, "AWSLogs/", Optional.of(1), Optional.empty());
  }
}
