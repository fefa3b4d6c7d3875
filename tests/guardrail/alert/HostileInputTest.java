package guardrail.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Nothing that a caller writes into a call may be more than a value in the alert. */
class HostileInputTest {
  static final List<String> TEXTS = Hostile.TEXTS;

  /** SNS's limit on message and attributes together, in bytes (SNS API, Publish). */
  private static final int LARGEST = 262_144;

  @ParameterizedTest
  @FieldSource("TEXTS")
  void no_value_adds_a_line_to_the_email(String text) {
    var harmless = Hostile.alerts("a value");
    var hostile = Hostile.alerts(text);

    for (int i = 0; i < hostile.size() && !Plain.line(text).isEmpty(); i++) {
      assertThat(hostile.get(i).email().lines().count())
          .isEqualTo(harmless.get(i).email().lines().count());
    }
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void nothing_steers_the_readers_terminal_or_the_direction_of_text(String text) {
    for (var alert : Hostile.alerts(text)) {

      assertThat(alert.email())
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");
      assertThat(UTF_8.newEncoder().canEncode(alert.email())).isTrue();
      assertThat(UTF_8.newEncoder().canEncode(alert.document())).isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void the_document_stays_json_of_the_agreed_shape(String text) throws IOException {
    for (var alert : Hostile.alerts(text)) {
      var document = alert.document();

      assertThat(JSON.std.mapFrom(document)).containsEntry("accountId", Incidents.ACCOUNT);
      assertThat(AlertSchema.errors(document)).isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void the_message_fits_into_sns(String text) throws IOException {
    for (var alert : Hostile.alerts(text)) {
      var message = JSON.std.asString(Map.of("default", alert.document(), "email", alert.email()));

      assertThat(size(message) + size(alert.attributes().toString())).isLessThan(LARGEST);
    }
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void the_subject_is_what_mail_can_carry(String text) {
    for (var alert : Hostile.alerts(text)) {
      assertThat(alert.subject()).matches("[A-Za-z][\\x20-\\x7e]{0,98}");
    }
  }

  @Test
  void the_longest_trail_name_fits_into_the_subject() {
    var arn = new TrailArn("aws-us-gov", "us-gov-west-1", Incidents.ACCOUNT, "t".repeat(128));
    var trail = new GuardedTrail(arn, Incidents.STANDARD);

    var alert = AlertWriter.write(Story.of("resync.json", Look.stopped()).guarding(trail).play());

    assertThat(alert.subject()).hasSize(99).matches("[A-Za-z][\\x20-\\x7e]*");
    assertThat(alert.email()).contains("t".repeat(128));
  }

  @Test
  void a_long_value_keeps_its_beginning_and_its_end() {
    assertThat(Plain.line("begin" + "-".repeat(100_000) + "end"))
        .startsWith("begin")
        .contains("[... 99608 characters cut ...]")
        .endsWith("end")
        .hasSizeLessThan(450);
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
