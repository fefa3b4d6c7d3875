package guardrail.alert;

import guardrail.drift.Cause;
import guardrail.drift.Symptom;
import guardrail.incident.Incident;
import java.util.ArrayList;
import java.util.List;

/** Says which deliveries fail, why that is most likely, and what a look along the way found. */
final class Causes {
  private Causes() {}

  /** None where nothing fails. */
  static List<String> lines(Incident incident) {
    var lines = new ArrayList<String>();
    for (var symptom : incident.symptoms()) {
      lines.add("%s fail with %s.".formatted(what(symptom), Plain.line(symptom.error())));
      lines.addAll(findings(incident, Cause.of(symptom)));
    }
    if (!lines.isEmpty()) {
      lines.add("CloudTrail shows an error until the next success, so it may be over.");
    }
    return lines;
  }

  /** Of a trail that should have delivered a log file and did not, with an error or without. */
  static List<String> ofNoDelivery(Incident incident) {
    return incident.symptoms().isEmpty() ? findings(incident, Cause.ofSilence()) : lines(incident);
  }

  private static List<String> findings(Incident incident, List<Cause> causes) {
    return causes.stream()
        .flatMap(cause ->
            Findings.of(incident, cause).stream()
                .map(found -> "- Perhaps %s: %s.".formatted(words(cause), found)))
        .toList();
  }

  private static String what(Symptom symptom) {
    return switch (symptom.delivery()) {
      case LOG_FILES -> "Log files to S3";
      case DIGESTS -> "Digest files to S3";
      case NOTIFICATIONS -> "Notifications to SNS";
      case LOG_GROUP_EVENTS -> "Events to CloudWatch Logs";
    };
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case BUCKET_GONE -> "the bucket is gone";
      case BUCKET_POLICY -> "the bucket's policy refuses CloudTrail";
      case REQUESTER_PAYS -> "the bucket is set to requester pays";
      case KEY_UNUSABLE -> "the key is disabled or to be deleted";
      case KEY_POLICY -> "the key's policy refuses CloudTrail";
      case TOPIC_GONE -> "the topic is gone";
      case TOPIC_POLICY -> "the topic's policy refuses CloudTrail";
      case LOG_GROUP_GONE -> "the log group is gone";
      case LOG_GROUP_ROLE -> "the role for the log group is gone or refuses CloudTrail";
    };
  }
}
