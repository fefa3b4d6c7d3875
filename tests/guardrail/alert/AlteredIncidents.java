package guardrail.alert;

import static guardrail.alert.Incidents.LOG_BUCKET;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody changed about a log bucket that only its owners can judge. */
final class AlteredIncidents {
  private static final String LOCK = "put-bucket-object-lock-configuration.json";
  private static final String COPY = "put-bucket-replication.json";

  private AlteredIncidents() {}

  static Map<String, Story> all() {
    return Map.of(
        "object-lock-altered",
        Story.of(LOCK, Look.well()),
        "object-lock-shortened",
        Story.of(LOCK, kept("GOVERNANCE for 30 days", List.of())),
        "replication-altered",
        Story.of(COPY, Look.well()),
        "copied-elsewhere",
        Story.of(
            COPY, kept("on", List.of("arn:aws:s3:::exfiltrated", "arn:aws:s3:::second-copy"))));
  }

  private static Look kept(String lock, List<String> copies) {
    return Look.well().along(way -> way.kept(LOG_BUCKET, Optional.of(lock), copies));
  }
}
