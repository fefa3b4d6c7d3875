package guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.Variable.InvalidConfiguration;
import guardrail.guarded.Recording;
import guardrail.guarded.Retention;
import guardrail.guarded.Sample;
import guardrail.selectors.InsightSelector;
import guardrail.selectors.SelectorText;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingConfigTest {
  @Test
  void without_a_word_trails_record_management_events_and_nothing_else() {
    assertThat(RecordingConfig.recording(Map.of())).isEqualTo(Recording.MANAGEMENT_EVENTS);
  }

  @Test
  void reads_what_a_person_asks_for() {
    var asked =
        Map.of(
            "DATA_EVENT_SELECTORS", SelectorText.write(Sample.RECORDING.dataEvents()),
            "INSIGHT_TYPES", "ApiCallRateInsight",
            "TRAIL_TAGS", "owner=security");

    assertThat(RecordingConfig.recording(asked)).isEqualTo(Sample.RECORDING);
  }

  @Test
  void takes_several_insights_with_and_without_spaces() {
    var both = Map.of("INSIGHT_TYPES", "ApiCallRateInsight , ApiErrorRateInsight");

    assertThat(RecordingConfig.recording(both).insights())
        .isEqualTo(
            Set.of(
                InsightSelector.inManagementEvents("ApiCallRateInsight"),
                InsightSelector.inManagementEvents("ApiErrorRateInsight")));
  }

  @Test
  void a_tags_value_may_be_empty_and_hold_an_equals_sign_no_more() {
    assertThat(RecordingConfig.recording(Map.of("TRAIL_TAGS", "a=,b = c d ")).tags())
        .isEqualTo(Map.of("a", "", "b", "c d"));
  }

  @Test
  void reads_how_long_evidence_is_kept() {
    assertThat(
            RecordingConfig.retention(
                Map.of("LOG_RETENTION_DAYS", "3653", "LOG_GROUP_RETENTION_DAYS", "90")))
        .isEqualTo(new Retention(3_653, 90));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{]                       | not JSON",
        "[]                        | no list of selectors",
        "[{\"FieldSelectors\":[]}] | a selector without the field eventCategory",
        "[{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}]}]"
            + " | management events are recorded anyway"
      })
  void selectors_that_are_none_are_named_with_what_was_expected(String json, String why) {
    assertThatExceptionOfType(InvalidConfiguration.class)
        .isThrownBy(() -> RecordingConfig.recording(Map.of("DATA_EVENT_SELECTORS", json)))
        .withMessageStartingWith("Environment variable DATA_EVENT_SELECTORS is wrong: " + why)
        .withMessageContaining("expected CloudTrail's JSON of advanced event selectors");
  }

  @ParameterizedTest
  @CsvSource({
    "DATA_EVENT_SELECTORS, {}",
    "INSIGHT_TYPES, everything",
    "INSIGHT_TYPES, 'ApiCallRateInsight,'",
    "TRAIL_TAGS, owner",
    "TRAIL_TAGS, '=security'",
    "TRAIL_TAGS, 'a=b,'",
    "LOG_RETENTION_DAYS, 0",
    "LOG_RETENTION_DAYS, a year",
    "LOG_GROUP_RETENTION_DAYS, -1",
    "DELIVERY_MINUTES, 9",
    "DELIVERY_MINUTES, 1000",
    "FLAPPING, 1/10",
    "FLAPPING, 5/61",
    "FLAPPING, 5",
    "FOLLOW_UP_QUEUE_URL, FollowUps",
    "DOSSIER_QUEUE_URL, Dossiers"
  })
  void a_value_of_another_shape_is_named_with_an_example(String variable, String value) {
    assertThatExceptionOfType(InvalidConfiguration.class)
        .isThrownBy(() -> Variable.valueOf(variable).in(Map.of(variable, value)))
        .withMessageStartingWith("Environment variable " + variable + " is \"" + value + "\"")
        .withMessageContaining("for example ");
  }
}
