package guardrail.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotACloudTrailEventTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "hello", "[]", "[1, 2]", "null", "7", "\"text\"", "{", "{\"a\":"})
  void what_is_no_json_object_is_refused_with_an_example(String text) {
    refuses(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_truncated_record_is_refused() {
    var whole = Events.bytes("stop-by-name");

    refuses(Arrays.copyOf(whole, whole.length / 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void a_hundred_thousand_open_brackets_are_refused(String bracket) {
    refuses(bracket.repeat(100_000).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "{\"detail\": {}}", "{\"detail-type\": null}"})
  void json_that_says_nothing_of_cloudtrail_is_refused(String text) {
    refuses(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    refuses(new byte[] {(byte) 0xC3, 0x28, 0, (byte) 0xFF});
  }

  @Test
  void the_event_of_another_service_is_refused_by_its_name() {
    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> Events.trigger("not-cloudtrail"))
        .withMessageContaining("\"EC2 Instance State-change Notification\"");
  }

  @Test
  void an_event_of_the_customers_own_is_refused_although_it_speaks_of_a_call() {
    var event =
        "{\"detail-type\": \"Order Placed\", \"source\": \"shop\","
            + " \"detail\": {\"eventName\": \"StopLogging\"}}";

    refuses(event.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void a_message_shows_the_beginning_of_the_event_on_one_line_only() {
    var text = "line one\nline two " + "x".repeat(10_000);

    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> TriggerParser.parse(text.getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("line one line two xxx")
        .satisfies(
            refused -> assertThat(refused.getMessage()).hasSizeLessThan(400).doesNotContain("\n"));
  }

  private static void refuses(byte[] event) {
    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> TriggerParser.parse(event))
        .withMessageStartingWith("Not a CloudTrail event: ")
        .withMessageContaining("detail-type \"AWS API Call via CloudTrail\"")
        .withMessageContaining("{\"detail-type\": \"Guardrail Resync\"}");
  }
}
