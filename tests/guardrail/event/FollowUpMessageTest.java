package guardrail.event;

import static guardrail.event.Trigger.FollowUp.Awaited.DELIVERY;
import static guardrail.event.Trigger.FollowUp.Awaited.END_OF_EXEMPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Trigger.FollowUp;
import guardrail.guarded.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guardrail's own messages, as Lambda hands them over from the queue. */
class FollowUpMessageTest {
  private static final String ARN = Sample.ARN.toString();

  @Test
  void what_was_sent_is_read() {
    assertThat(TriggerParser.parse(queued(FollowUpMessage.of(ARN, DELIVERY))))
        .isEqualTo(new FollowUp(ARN));
  }

  @Test
  void the_end_of_an_exemption_has_messages_of_its_own() {
    assertThat(TriggerParser.parse(queued(FollowUpMessage.of(ARN, END_OF_EXEMPTION))))
        .isEqualTo(new FollowUp(ARN, END_OF_EXEMPTION));
  }

  @Test
  void a_follow_up_is_a_look_and_no_call() {
    assertThat(TriggerParser.parse(queued(FollowUpMessage.of(ARN, DELIVERY))))
        .isInstanceOf(Trigger.Look.class)
        .isNotInstanceOf(Trigger.RecordedCall.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"followUp\":null}", "{\"trail\":\"x\"}", "null"})
  void another_body_is_no_event(String body) {
    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> TriggerParser.parse(queued(body)));
  }

  @Test
  void several_messages_at_once_are_not_what_the_template_asks_for() {
    var message = FollowUpMessage.of(ARN, DELIVERY);

    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> TriggerParser.parse(queued(message, message)));
    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> TriggerParser.parse(queued()));
  }

  private static byte[] queued(String... bodies) {
    var records =
        List.of(bodies).stream()
            .map(body -> Map.of("messageId", "1", "body", body, "eventSource", "aws:sqs"))
            .toList();
    try {
      return JSON.std.asBytes(Map.of("Records", records));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
