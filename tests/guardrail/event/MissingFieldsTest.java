package guardrail.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.event.Trigger.RecordedCall;
import java.util.List;
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
  void reads_a_record_in_which_this_field_is_missing_or_odd(String field) {
    assertThat(Events.odd("stop-by-name", field))
        .allSatisfy(
            event -> assertThat(TriggerParser.parse(event)).isInstanceOf(RecordedCall.class));
  }

  @Test
  void refuses_an_event_only_where_nothing_says_cloudtrail() {
    var event = Events.without("not-cloudtrail", "detail-type");

    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> TriggerParser.parse(event))
        .withMessageContaining("detail-type is missing")
        .withMessageContaining("\"AWS API Call via CloudTrail\"");
  }
}
