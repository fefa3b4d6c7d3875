package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
  @ParameterizedTest
  @CsvSource({
    "-5, less than a second",
    "999, less than a second",
    "1000, 1 second",
    "2999, 2 seconds",
    "119999, 119 seconds",
    "120000, 2 minutes 0 seconds",
    "605000, 10 minutes 5 seconds",
    "7199000, 119 minutes 59 seconds",
    "7200000, 2 hours 0 minutes",
    "90061000, 25 hours 1 minutes"
  })
  void a_duration_is_in_the_units_that_a_person_would_use(long millis, String words) {
    assertThat(Plain.duration(Duration.ofMillis(millis))).isEqualTo(words);
  }

  @Test
  void a_value_is_cut_when_it_is_one_character_too_long() {
    assertThat(Plain.line("x".repeat(400))).isEqualTo("x".repeat(400));
    assertThat(Plain.line("x".repeat(401)))
        .isEqualTo("x".repeat(200) + " [... 1 characters cut ...] " + "x".repeat(200));
  }

  @Test
  void where_many_stand_together_a_value_is_shorter() {
    assertThat(Plain.brief("short")).isEqualTo("short");
    assertThat(Plain.brief("x".repeat(400))).contains("characters cut").hasSizeLessThan(200);
  }

  @Test
  void a_subject_is_99_characters_at_most_and_keeps_its_end() {
    assertThat(Plain.subject("x".repeat(95), " end")).isEqualTo("x".repeat(95) + " end");
    assertThat(Plain.subject("x".repeat(96), " end")).isEqualTo("x".repeat(92) + "... end");
    assertThat(Plain.subject("caf\u00e9", " end")).isEqualTo("caf? end");
  }
}
