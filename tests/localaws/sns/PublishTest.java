package localaws.sns;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTest {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:alerts";

  private final World world = Sample.world();

  PublishTest() {
    world.run(state -> state.topics().add(TOPIC));
  }

  @Test
  void takes_the_largest_message_and_the_longest_subject() {
    publish(Map.of("Message", "x".repeat(262_144), "Subject", "s".repeat(99)));

    assertThat(world.published()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two\nlines", "tab\t", "ümlaut", " first"})
  void refuses_a_subject_that_mail_cannot_carry(String subject) {
    assertThat(refusal(Map.of("Message", "m", "Subject", subject))).isEqualTo("InvalidParameter");
  }

  @Test
  void refuses_a_subject_of_a_hundred_characters() {
    assertThat(refusal(Map.of("Message", "m", "Subject", "s".repeat(100))))
        .isEqualTo("InvalidParameter");
  }

  @Test
  void counts_bytes_and_attributes() {
    var attribute = Map.of("a", Map.of("DataType", "String", "StringValue", "v"));

    assertThat(refusal(Map.of("Message", "ü".repeat(131_073)))).isEqualTo("InvalidParameter");
    assertThat(refusal(Map.of("Message", "x".repeat(262_144), "MessageAttributes", attribute)))
        .isEqualTo("InvalidParameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "[]", "{}", "{\"default\":1}", "{\"email\":\"x\"}"})
  void a_structured_message_needs_a_default(String message) {
    assertThat(refusal(Map.of("Message", message, "MessageStructure", "json")))
        .isEqualTo("InvalidParameter");
  }

  private void publish(Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("TopicArn", TOPIC);
    world.call(ADMIN, "sns", "Publish", all);
  }

  private String refusal(Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> publish(members)).code();
  }
}
