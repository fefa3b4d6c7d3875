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

  @Test
  void a_topic_whose_key_is_disabled_takes_no_message() {
    var key = "arn:aws:kms:eu-central-1:111122223333:key/k-1";
    world.run(state -> state.keys().put(key, true));
    world.run(state -> state.topics().encrypt(TOPIC, "k-1"));
    world.run(state -> state.keys().disable(key));

    assertThat(refusal(Map.of("Message", "m"))).isEqualTo("KMSDisabled");

    world.run(state -> state.keys().enable(key));
    publish(Map.of("Message", "m"));
    assertThat(world.published()).hasSize(1);
  }

  @Test
  void a_topic_needs_its_key_unless_it_is_awss_own() {
    world.run(state -> state.topics().encrypt(TOPIC, "alias/deleted"));
    assertThat(refusal(Map.of("Message", "m"))).isEqualTo("KMSNotFound");

    world.run(state -> state.topics().encrypt(TOPIC, "alias/aws/sns"));
    publish(Map.of("Message", "m"));
    assertThat(world.published()).hasSize(1);
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
