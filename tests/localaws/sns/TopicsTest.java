package localaws.sns;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:deliveries";
  private static final Caller STRANGER = Caller.user("444455556666", "stranger", "AKIASTRANGER");
  private static final String POLICY =
      """
      {"Statement":[{"Effect":"%s","Principal":{"AWS":"*"},"Action":"sns:Publish","Resource":"*"}]}
      """;

  private final World world = Sample.recording();

  @Test
  void a_topic_is_made_once_and_is_its_owners_alone() {
    assertThat(create(Map.of("Name", "deliveries"))).isEqualTo(Map.of("TopicArn", TOPIC));
    assertThat(create(Map.of("Name", "deliveries"))).isEqualTo(Map.of("TopicArn", TOPIC));

    assertThat(attributes()).containsKey("Policy").doesNotContainKey("KmsMasterKeyId");
    publish(ADMIN);
    assertThat(refusal(() -> publish(STRANGER))).isEqualTo("AuthorizationError");
  }

  @Test
  void a_topic_with_other_attributes_is_not_made_again() {
    create(Map.of("Name", "deliveries"));
    var encrypted =
        Map.of("Name", "deliveries", "Attributes", Map.of("KmsMasterKeyId", "alias/logs"));

    assertThat(refusal(() -> create(Map.copyOf(encrypted)))).isEqualTo("InvalidParameter");
    assertThat(refusal(() -> create(Map.of("Name", "no spaces")))).isEqualTo("InvalidParameter");
  }

  @Test
  void a_policy_may_let_strangers_in_and_keep_administrators_out() {
    create(Map.of("Name", "deliveries"));

    set("Policy", POLICY.formatted("Allow"));
    publish(STRANGER);
    assertThat(attributes()).containsEntry("Policy", POLICY.formatted("Allow"));

    set("Policy", POLICY.formatted("Deny"));
    assertThat(refusal(() -> publish(ADMIN))).isEqualTo("AuthorizationError");
    assertThat(refusal(() -> set("Policy", "{"))).isEqualTo("InvalidParameter");
  }

  @Test
  void a_key_is_given_and_taken_away() {
    create(Map.of("Name", "deliveries"));

    set("KmsMasterKeyId", "alias/logs");
    assertThat(attributes()).containsEntry("KmsMasterKeyId", "alias/logs");

    set("KmsMasterKeyId", "");
    assertThat(attributes()).doesNotContainKey("KmsMasterKeyId");
  }

  @Test
  void a_record_shows_which_attribute_was_set() {
    create(Map.of("Name", "deliveries"));
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    set("KmsMasterKeyId", "alias/logs");

    var detail = (Map<?, ?>) Objects.requireNonNull(records.getFirst().get("detail"));
    assertThat(detail.get("requestParameters"))
        .isEqualTo(
            Map.of(
                "topicArn", TOPIC,
                "attributeName", "KmsMasterKeyId",
                "attributeValue", "alias/logs"));
  }

  private Map<String, Object> create(Map<String, Object> members) {
    return world.call(ADMIN, "sns", "CreateTopic", members);
  }

  private void set(String name, String value) {
    world.call(
        ADMIN,
        "sns",
        "SetTopicAttributes",
        Map.of("TopicArn", TOPIC, "AttributeName", name, "AttributeValue", value));
  }

  private void publish(Caller caller) {
    world.call(caller, "sns", "Publish", Map.of("TopicArn", TOPIC, "Message", "m"));
  }

  private Map<Object, Object> attributes() {
    var answer = world.call(ADMIN, "sns", "GetTopicAttributes", Map.of("TopicArn", TOPIC));
    return Map.copyOf((Map<?, ?>) answer.getOrDefault("Attributes", Map.of()));
  }

  private static String refusal(Runnable call) {
    return catchThrowableOfType(AwsError.class, call::run).code();
  }
}
