package guardrail.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.onboarding.Newcomer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Nothing that an account's owner or a caller writes may be more than a value in a notice. */
class HostileNoticesTest {
  static final List<String> TEXTS = Hostile.TEXTS;

  /** SNS's limit on message and attributes together, in bytes (SNS API, Publish). */
  private static final int LARGEST = 262_144;

  /** Written once for all tests: accounts by the dozen, each with the longest of texts. */
  private static final Map<String, Map<String, Alert>> WRITTEN = new ConcurrentHashMap<>();

  @ParameterizedTest
  @FieldSource("TEXTS")
  void no_value_adds_a_line_to_the_email(String text) {
    var harmless = written("harmless");

    written(text)
        .forEach((title, notice) -> {
          var lines = Objects.requireNonNull(harmless.get(title)).email().lines().count();
          // A caller without a session's name, or an account without its own, may lack a line.
          assertThat(notice.email().lines().count()).as(title).isLessThanOrEqualTo(lines);
        });
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void nothing_steers_the_readers_terminal_or_the_direction_of_text(String text) {
    for (var notice : written(text).values()) {
      assertThat(notice.email())
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");
      assertThat(UTF_8.newEncoder().canEncode(notice.email())).isTrue();
      assertThat(UTF_8.newEncoder().canEncode(notice.document())).isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void the_document_stays_json_of_the_agreed_shape(String text) {
    written(text)
        .forEach((title, notice) ->
            assertThat(NoticeSchemaTest.FILE.errors(notice.document())).as(title).isEmpty());
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void the_subject_is_what_mail_can_carry(String text) {
    for (var notice : written(text).values()) {
      assertThat(notice.subject()).matches("[A-Z][\\x20-\\x7e]{0,98}");
    }
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void ten_thousand_accounts_that_need_a_person_fit_into_one_message(String text)
      throws IOException {
    var notice = DigestNotice.of(Notices.some(text, text, 10_000), "us-east-1", Newcomer.NOW);

    var message = JSON.std.asString(Map.of("default", notice.document(), "email", notice.email()));
    var attributes = notice.attributes().toString();
    assertThat(message.getBytes(UTF_8).length + attributes.getBytes(UTF_8).length)
        .isLessThan(LARGEST);
    assertThat(notice.subject()).isEqualTo("ORGANIZATION: 1 of 10002 accounts are guarded");
    assertThat(notice.email()).contains("... and 9950 more");
  }

  private static Map<String, Alert> written(String text) {
    return WRITTEN.computeIfAbsent(text, _ -> Notices.all(text, text));
  }
}
