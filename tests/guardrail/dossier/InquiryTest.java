package guardrail.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.drift.Explanation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an alert leaves open. */
class InquiryTest {
  private static final String FOUND =
      """
      {"schema": "cloudtrail-guardrail/alert/1", "severity": "HIGH",
       "severityReasons": ["what it records or keeps was changed"],
       "trailArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail",
       "incidentId": "incident-20261122T091403-1a2b",
       "drift": [{"kind": "LogsExpire", "text": "logs expire after 1 day"}, {"kind": "Unjudged"}],
       "unexplained": [{"calls": ["PutBucketLifecycle"], "on": "logs"}, {"calls": ["AddTags"]}],
       "judgedAt": "2026-11-22T09:14:43Z"}
      """;

  @Test
  void what_no_event_explained_asks_who_did_it() {
    var request = (AttributionRequest) Inquiry.parse(FOUND);

    assertThat(request.trail()).isEqualTo(DarkTime.ARN);
    assertThat(request.incidentId()).contains(DarkTime.INCIDENT);
    assertThat(request.foundAt()).isEqualTo(DarkTime.TO);
    assertThat(request.severity()).isEqualTo("HIGH");
    assertThat(request.reasons()).containsExactly("what it records or keeps was changed");
    assertThat(request.found()).containsExactly("logs expire after 1 day");
    assertThat(request.unexplained())
        .containsExactly(
            Explanation.on("logs", "PutBucketLifecycle"), Explanation.onTrail("AddTags"));
    assertThat(request.searches())
        .extracting(Search::value)
        .containsExactly("PutBucketLifecycle", "AddTags");
    assertThat(request.window().length()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void what_was_done_meanwhile_tells_that_too() {
    var unrecorded =
        FOUND.replaceFirst("\\{", "{\"unrecorded\": {\"to\": \"2026-11-22T09:14:43Z\"},");

    assertThat(Inquiry.parse(unrecorded)).isInstanceOf(DossierRequest.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unexplained | explained | leaves something open",
        "\"incidentId\" | \"drill\": true, \"incidentId\" | or a drill",
        "\"severity\": \"HIGH\" | \"kind\": \"DOSSIER\" | leaves something open",
        "\"severity\": \"HIGH\", | '' | severity is none of [CRITICAL, HIGH,",
        "\"HIGH\" | \"URGENT\" | severity is none of [CRITICAL, HIGH,",
        "judgedAt | seenAt | judgedAt is no time",
        "trail/standard-trail | bucket/x | trailArn is no ARN of a trail"
      })
  void what_is_wrong_is_named(String old, String wrong, String words) {
    assertThatExceptionOfType(NotAnInquiry.class)
        .isThrownBy(() -> Inquiry.parse(FOUND.replace(old, wrong)))
        .withMessageContaining(words)
        .withMessageContaining("\"unexplained\" drift, after docs/alert.schema.json");
  }

  @Test
  void an_alert_that_leaves_nothing_open_asks_nothing() {
    assertThat(Inquiry.isAskedBy(FOUND)).isTrue();
    assertThat(Inquiry.isAskedBy(FOUND.replace("unexplained", "explained"))).isFalse();
    assertThat(Inquiry.isAskedBy(FOUND.replace("alert/1\"", "alert/1\", \"drill\": true")))
        .isFalse();
  }
}
