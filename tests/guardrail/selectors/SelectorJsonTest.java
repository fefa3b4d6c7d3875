package guardrail.selectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guardrail.event.Events;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorJsonTest {
  private static final String S3 =
      "[{\"Name\":\"objects\",\"FieldSelectors\":["
          + "{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]},"
          + "{\"Field\":\"resources.type\",\"Equals\":[\"AWS::S3::Object\"]},"
          + "{\"Field\":\"resources.ARN\",\"NotStartsWith\":[\"arn:aws:s3:::a/\","
          + "\"arn:aws:s3:::b/\"]}]}]";

  @Test
  void reads_what_the_aws_cli_takes() {
    assertThat(SelectorJson.dataEvents(S3))
        .containsExactly(
            new AdvancedSelector(
                Optional.of("objects"),
                List.of(
                    FieldSelector.equalTo("eventCategory", Set.of("Data")),
                    FieldSelector.equalTo("resources.type", Set.of("AWS::S3::Object")),
                    new FieldSelector(
                        "resources.ARN",
                        Map.of(
                            Operator.NOT_STARTS_WITH,
                            Set.of("arn:aws:s3:::a/", "arn:aws:s3:::b/"))))));
  }

  @Test
  void writes_what_it_reads() {
    assertThat(SelectorText.write(SelectorJson.dataEvents(S3))).isEqualTo(S3);
  }

  @Test
  void a_selector_without_a_name_is_written_without_one() {
    var nameless = S3.replace("\"Name\":\"objects\",", "");

    assertThat(SelectorText.write(SelectorJson.dataEvents(nameless))).isEqualTo(nameless);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{            | not JSON",
        "{}            | no list of selectors",
        "[]            | no list of selectors",
        "[7]           | something that is no object",
        "[null]        | something that is no object",
        "[{\"FieldSelectors\":[]}] | a selector without the field eventCategory",
        "[{\"FieldSelectors\":[{\"Equals\":[\"Data\"]}]}] | a field selector without Field",
        "[{\"FieldSelectors\":[{\"Field\":\"eventCategory\"}]}]"
            + " | the field eventCategory without a value",
        "[{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Like\":[\"Data\"]}]}]"
            + " | the unknown property [Like]",
        "[{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}]}]"
            + " | management events are recorded anyway",
        "[{\"FieldSelectors\":[{\"Field\":\"readOnly\",\"Equals\":[\"true\"]}]}]"
            + " | a selector without the field eventCategory"
      })
  void says_what_is_wrong(String json, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SelectorJson.dataEvents(json))
        .withMessage(why);
  }

  @Test
  void reads_what_a_record_shows() {
    var parameters =
        Events.call(
                Events.with(
                    "stop-by-name",
                    "detail/requestParameters",
                    Map.of(
                        "trailName",
                        "standard-trail",
                        "eventSelectors",
                        List.of(
                            Map.of(
                                "readWriteType",
                                "WriteOnly",
                                "includeManagementEvents",
                                true,
                                "excludeManagementEventSources",
                                List.of("kms.amazonaws.com"),
                                "dataResources",
                                List.of(
                                    Map.of(
                                        "type",
                                        "AWS::S3::Object",
                                        "values",
                                        List.of("arn:aws:s3"))))))))
            .requestParameters();

    assertThat(SelectorJson.requested(parameters))
        .contains(
            new EventSelectors(
                List.of(
                    new BasicSelector(
                        "WriteOnly",
                        true,
                        Set.of("kms.amazonaws.com"),
                        List.of(new DataResource("AWS::S3::Object", Set.of("arn:aws:s3"))))),
                List.of()));
  }

  @Test
  void reads_the_advanced_selectors_of_a_record() {
    var field = Map.of("field", "eventCategory", "equals", List.of("Management"));
    var selector = Map.of("name", "all", "fieldSelectors", List.of(field));

    assertThat(SelectorJson.requested(Map.of("advancedEventSelectors", List.of(selector))))
        .contains(
            new EventSelectors(
                List.of(),
                List.of(
                    new AdvancedSelector(
                        Optional.of("all"),
                        List.of(FieldSelector.equalTo("eventCategory", Set.of("Management")))))));
  }

  @Test
  void a_basic_selector_that_says_nothing_is_cloudtrails_default() {
    assertThat(SelectorJson.requested(Map.of("eventSelectors", List.of(Map.of()))))
        .contains(new EventSelectors(List.of(BasicSelector.DEFAULT), List.of()));
  }

  @Test
  void a_record_without_selectors_shows_nothing() {
    assertThat(SelectorJson.requested(Map.of("trailName", "standard-trail"))).isEmpty();
    assertThat(SelectorJson.requested(Map.of("omitted", true))).isEmpty();
  }

  @Test
  void what_a_record_shows_may_be_no_selector_at_all() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SelectorJson.requested(Map.of("eventSelectors", List.of("odd"))));
  }
}
