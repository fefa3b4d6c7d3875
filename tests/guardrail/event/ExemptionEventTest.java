package guardrail.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.RecordedCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionEventTest {
  private static final ExemptionChanged CHANGED = new ExemptionChanged(List.of("111122223333"));

  @ParameterizedTest
  @ValueSource(strings = {"put-exemption", "delete-exemption", "delete-exemptions"})
  void a_record_names_the_account_and_nothing_else_of_it_is_believed(String file) {
    assertThat(Events.trigger(file)).isEqualTo(CHANGED);
  }

  @Test
  void what_the_command_sends_does_the_same() {
    assertThat(TriggerParser.parse(ExemptionEvent.of("111122223333").getBytes(UTF_8)))
        .isEqualTo(CHANGED);
  }

  @Test
  void a_parameter_of_somebody_elses_is_a_call_like_any_other() {
    var foreign =
        Events.with(Events.bytes("put-exemption"), "detail/requestParameters/name", "/prod/db");

    assertThat(TriggerParser.parse(foreign)).isInstanceOf(RecordedCall.class);
  }

  @Test
  void an_account_that_is_none_is_no_event() {
    var event = ExemptionEvent.of("../../root").getBytes(UTF_8);

    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> TriggerParser.parse(event));
  }
}
