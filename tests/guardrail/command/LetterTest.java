package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.aws.sqs.DeadLetter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
  static final String RECORD =
      """
      {"version": "1.0", "timestamp": "2026-11-22T09:20:00Z",
       "requestContext": {"requestId": "1", "functionArn": "arn:aws:lambda:...:live",
         "condition": "RetriesExhausted", "approximateInvokeCount": 3},
       "requestPayload": %s,
       "responseContext": {"statusCode": 200, "executedVersion": "7", "functionError": "Unhandled"},
       "responsePayload": {"errorMessage": "REMEDIATION_FAILED: standard-trail was stopped"}}
      """;

  static DeadLetter letter(String body, Map<String, String> attributes) {
    return new DeadLetter(
        "guard-Undelivered", "receipt-" + body.hashCode(), Ran.NOW, body, attributes);
  }

  static String event(String name) throws IOException {
    return Files.readString(Path.of("events", name + ".json"));
  }

  @Test
  void an_event_that_eventbridge_could_not_deliver_shows_its_reason() throws IOException {
    var attributes = Map.of("ERROR_CODE", "NO_PERMISSIONS", "ERROR_MESSAGE", "not authorized");

    var opened = Letter.open(letter(event("stop-by-name"), attributes));

    assertThat(opened.event()).contains(event("stop-by-name"));
    assertThat(opened.shown(1))
        .isEqualTo(
            """
              1. 2026-11-22 09:14:03 UTC  guard-Undelivered  StopLogging at 2026-11-22 09:14:03 UTC by arn:aws:iam::111122223333:user/mallory
                 never delivered: NO_PERMISSIONS: not authorized
            """);
  }

  @Test
  void an_event_that_lambda_gave_up_is_taken_out_of_its_record() throws IOException {
    var opened = Letter.open(letter(RECORD.formatted(event("resync")), Map.of()));

    assertThat(opened.event()).hasValueSatisfying(json -> assertThat(json).contains("Resync"));
    assertThat(opened.event())
        .hasValueSatisfying(json -> assertThat(json).doesNotContain("request"));
    assertThat(opened.shown(12))
        .isEqualTo(
            """
             12. 2026-11-22 09:14:03 UTC  guard-Undelivered  Resync
                 given up by Lambda: RetriesExhausted after 3 invocations: REMEDIATION_FAILED: standard-trail was stopped
            """);
  }

  @Test
  void an_event_comes_out_of_its_record_with_its_nulls_and_numbers() throws IOException {
    var event =
        "{\"detail-type\": \"Guardrail Resync\", \"a\": null, \"b\": [null, 1.10, 12345678901234567890]}";

    var opened = Letter.open(letter(RECORD.formatted(event), Map.of()));

    assertThat(opened.event()).contains(event.replace(": ", ":").replace(", ", ","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "3",
        "\"text\"",
        "{",
        "{\"requestPayload\": 3}",
        "{\"requestPayload\": null}",
        "{\"requestPayload\": {}, \"requestContext\": 1}"
      })
  void what_is_no_event_is_shown_and_stays(String body) {
    var opened = Letter.open(letter(body, Map.of()));

    assertThat(opened.event()).isEmpty();
    assertThat(opened.what()).startsWith("no event, and stays: ");
  }

  @Test
  void text_of_strangers_cannot_steer_the_terminal() {
    var event =
        """
        {"detail-type": "AWS API Call via CloudTrail", "detail": {
          "eventName": "Stop\\u001b[2J\\nLogging",
          "userIdentity": {"arn": "mallory\\u202e\\u0085"}}}
        """;
    var attributes = Map.of("ERROR_CODE", "A\u001b]0;x\u0007", "ERROR_MESSAGE", "b\r\nc");

    var shown = Letter.open(letter(event, attributes)).shown(1);

    assertThat(shown.lines()).hasSize(2);
    assertThat(shown).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
  }
}
