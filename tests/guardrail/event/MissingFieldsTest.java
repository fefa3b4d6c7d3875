package guardrail.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.event.Trigger.RecordedCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in an event may stop a repair: each field of a record in turn is missing or odd. */
class MissingFieldsTest {

  static List<String> fields() {
    return Events.paths("stop-by-name");
  }

  @Test
  void the_fields_are_those_of_a_whole_record() {
    assertThat(fields())
        .hasSizeGreaterThan(30)
        .contains("detail", "detail/userIdentity/arn", "detail/requestParameters/name");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void reads_a_record_without_this_field(String field) {
    var trigger = TriggerParser.parse(Events.without("stop-by-name", field));

    assertThat(trigger).isInstanceOf(RecordedCall.class);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void reads_a_record_in_which_this_field_is_null(String field) {
    var trigger = TriggerParser.parse(Events.with("stop-by-name", field, null));

    assertThat(trigger).isInstanceOf(RecordedCall.class);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void reads_a_record_in_which_this_field_is_a_number(String field) {
    var trigger = TriggerParser.parse(Events.with("stop-by-name", field, 7));

    assertThat(trigger).isInstanceOf(RecordedCall.class);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void reads_a_record_in_which_this_field_is_a_list(String field) {
    var trigger = TriggerParser.parse(Events.with("stop-by-name", field, List.of("a", "b")));

    assertThat(trigger).isInstanceOf(RecordedCall.class);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void reads_a_record_in_which_this_field_is_an_object(String field) {
    var trigger = TriggerParser.parse(Events.with("stop-by-name", field, Map.of("omitted", true)));

    assertThat(trigger).isInstanceOf(RecordedCall.class);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void reads_a_record_in_which_this_field_is_blank(String field) {
    var trigger = TriggerParser.parse(Events.with("stop-by-name", field, " "));

    assertThat(trigger).isInstanceOf(RecordedCall.class);
  }

  @Test
  void refuses_an_event_only_where_nothing_says_cloudtrail() {
    var event = Events.without("not-cloudtrail", "detail-type");

    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> TriggerParser.parse(event))
        .withMessageContaining("detail-type is missing and detail has no eventName")
        .withMessageContaining("\"AWS API Call via CloudTrail\"");
  }
}
