package guardrail.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.drift.Explanation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierRequestTest {
  private static final String STOPPED =
      """
      {"schema": "cloudtrail-guardrail/alert/1",
       "trailArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail",
       "incidentId": "incident-20261122T091403-1a2b",
       "unrecorded": {"from": "2026-11-22T09:14:03Z", "to": "2026-11-22T09:14:43Z", "byTheCall": true,
         "unexplained": [{"calls": ["UpdateTrail"], "parameter": "kmsKeyId", "expected": "key"}, {"calls": ["PutBucketPolicy"], "on": "logs"}]},
       "blackout": {"seconds": 40},
       "drift": [{"kind": "NotLogging"}],
       "unexplained": [{"calls": ["AddTags"]}],
       "event": {"actor": {"name": "arn:aws:iam::111122223333:user/mallory", "type": "IAMUser",
         "arn": "arn:aws:iam::111122223333:user/mallory", "accessKeyId": "AKIAMALLORY"}}}
      """;

  @Test
  void reads_what_the_alert_says() {
    var request = parse(STOPPED);

    assertThat(request.trail()).isEqualTo(DarkTime.ARN);
    assertThat(request.id())
        .isEqualTo("incident-20261122T091403-1a2b-20261122T091403-20261122T091443");
    assertThat(request.from()).contains(DarkTime.FROM);
    assertThat(request.to()).isEqualTo(DarkTime.TO);
    assertThat(request.isDark()).isTrue();
    assertThat(request.unexplained())
        .containsExactly(
            new Explanation(
                List.of("UpdateTrail"),
                Optional.empty(),
                Optional.of("kmsKeyId"),
                Optional.of("key")),
            Explanation.on("logs", "PutBucketPolicy"));
    assertThat(request.suspect().name()).contains(DarkTime.MALLORY);
    assertThat(request.suspect().accessKeyId()).contains("AKIAMALLORY");
    assertThat(request.isUnclear()).isFalse();
  }

  @Test
  void a_caller_whose_call_did_not_begin_it_is_no_suspect() {
    var request = parse(STOPPED.replace("\"byTheCall\": true", "\"byTheCall\": false"));

    assertThat(request.suspect()).isEqualTo(Suspect.NOBODY);
    assertThat(request.isUnclear()).isTrue();
  }

  @Test
  void it_was_dark_if_the_alert_says_so_in_any_of_three_ways() {
    var weak = STOPPED.replace("\"blackout\"", "\"other\"").replace("NotLogging", "PolicyRefuses");

    assertThat(parse(weak).isDark()).isFalse();
    assertThat(parse(weak.replace("PolicyRefuses", "Deleted")).isDark()).isTrue();
    assertThat(parse(weak.replace("PolicyRefuses", "NotLogging")).isDark()).isTrue();
    assertThat(
            parse(
                    weak.replace(
                        "\"drift\": [", "\"requested\": [{\"kind\": \"Deleted\"}], \"drift\": ["))
                .isDark())
        .isTrue();
  }

  @Test
  void an_unknown_beginning_is_unclear() {
    var request = parse(STOPPED.replace("\"from\": \"2026-11-22T09:14:03Z\",", ""));

    assertThat(request.from()).isEmpty();
    assertThat(request.isUnclear()).isTrue();
  }

  @Test
  void without_a_ledger_it_is_kept_under_its_time() {
    var request = parse(STOPPED.replace("incidentId", "other"));

    assertThat(request.incidentId()).isEmpty();
    assertThat(request.id()).isEqualTo("unremembered-20261122T091403-20261122T091443");
  }

  /** It becomes part of a key in S3. */
  @Test
  void the_sum_of_a_trail_that_was_flapping_asks_for_one_too() {
    var request =
        parse(
            """
            {"schema": "cloudtrail-guardrail/notice/1", "kind": "FLAPPING_ENDED",
             "trailArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail",
             "incidentIds": ["incident-20261122T091403-1a2b"],
             "unrecorded": {"from": "2026-11-22T09:14:03Z", "to": "2026-11-22T09:14:43Z"}}
            """);

    assertThat(request.incidentId()).contains("incident-20261122T091403-1a2b");
    assertThat(request.from()).contains(DarkTime.FROM);
    assertThat(request.suspect()).isEqualTo(Suspect.NOBODY);
    assertThat(request.recording()).isFalse();
  }

  @Test
  void an_id_that_is_a_path_is_none() {
    var request = parse(STOPPED.replace("incident-20261122T091403-1a2b", "../x"));

    assertThat(request.incidentId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cloudtrail-guardrail/alert/1 | somebody/alert/1 | no alert that leaves something open",
        "\"incidentId\" | \"drill\": true, \"incidentId\" | or a drill",
        "trail/standard-trail | bucket/x | trailArn is no ARN of a trail",
        "2026-11-22T09:14:43Z | yesterday | to is no time",
        "2026-11-22T09:14:03Z | yesterday | from is no time"
      })
  void what_is_wrong_is_named(String old, String wrong, String words) {
    assertThatExceptionOfType(NotAnInquiry.class)
        .isThrownBy(() -> Inquiry.parse(STOPPED.replace(old, wrong)))
        .withMessageStartingWith("Not a question to Event history: ")
        .withMessageContaining(words)
        .withMessageContaining("docs/alert.schema.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "\"text\"", "null"})
  void what_is_no_document_asks_for_nothing(String text) {
    assertThat(Inquiry.isAskedBy(text)).isFalse();
    assertThatExceptionOfType(NotAnInquiry.class)
        .isThrownBy(() -> Inquiry.parse(text))
        .withMessageContaining("no JSON object");
  }

  @Test
  void a_queue_hands_over_one_message_at_a_time() {
    assertThat(body("{\"Records\": [{\"body\": \"one\"}]}")).isEqualTo("one");
    assertThat(body("{\"Records\": [{}]}")).isEmpty();
    for (var wrong : new String[] {"{\"Records\": [{}, {}]}", "{}", "{\"Records\": 1}", "{"}) {
      assertThatExceptionOfType(NotAnInquiry.class).isThrownBy(() -> body(wrong));
    }
  }

  private static DossierRequest parse(String document) {
    assertThat(Inquiry.isAskedBy(document)).isTrue();
    return (DossierRequest) Inquiry.parse(document);
  }

  private static String body(String event) {
    return QueueMessage.body(event.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_window_is_of_whole_seconds_and_ends_after_it_begins() {
    var from = Instant.parse("2026-11-22T09:14:03.900Z");

    assertThat(Window.around(from, from.plusMillis(200)))
        .isEqualTo(new Window(DarkTime.FROM, DarkTime.FROM.plusSeconds(2)));
    assertThat(Window.around(from, from.minusSeconds(60)).length()).isZero();
    assertThat(Window.around(DarkTime.FROM, DarkTime.TO).keptAt(DarkTime.TO))
        .isEqualTo(new Window(DarkTime.FROM, DarkTime.TO));
    var late = DarkTime.FROM.plus(Window.KEPT).plusSeconds(10);
    assertThat(Window.around(DarkTime.FROM, DarkTime.TO).keptAt(late).from())
        .isEqualTo(DarkTime.FROM.plusSeconds(10));
  }
}
