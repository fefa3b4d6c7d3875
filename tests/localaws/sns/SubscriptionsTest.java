package localaws.sns;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:alerts";
  private static final String MAIL = "security@example.com";
  private static final Map<String, Object> BY_MAIL = Map.of("Protocol", "email", "Endpoint", MAIL);

  private final World world = Sample.world();

  SubscriptionsTest() {
    world.run(state -> state.topics().add(TOPIC));
  }

  @Test
  void an_email_address_is_pending_until_its_owner_confirms() {
    assertThat(call("Subscribe", BY_MAIL))
        .isEqualTo(Map.of("SubscriptionArn", "pending confirmation"));
    assertThat(listed("SubscriptionArn")).isEqualTo(List.of("PendingConfirmation"));
    assertThat(counts()).isEqualTo("0 confirmed, 1 pending, 0 deleted");

    world.run(state -> state.topics().subscriptions().confirm(TOPIC, MAIL));

    assertThat(counts()).isEqualTo("1 confirmed, 0 pending, 0 deleted");
    assertThat(listed("Endpoint")).isEqualTo(List.of(MAIL));
  }

  @Test
  void a_queue_is_confirmed_at_once_and_only_once() {
    var queue =
        Map.<String, Object>of(
            "Protocol", "sqs", "Endpoint", "arn:aws:sqs:eu-central-1:111122223333:inbox");

    var first = call("Subscribe", queue);

    assertThat(call("Subscribe", queue)).isEqualTo(first);
    assertThat(counts()).isEqualTo("1 confirmed, 0 pending, 0 deleted");
  }

  @Test
  void an_unsubscribed_address_is_counted_as_deleted() {
    var asked = new HashMap<>(BY_MAIL);
    asked.put("ReturnSubscriptionArn", "true");
    var subscription = call("Subscribe", asked);

    call("Unsubscribe", subscription);

    assertThat(counts()).isEqualTo("0 confirmed, 0 pending, 1 deleted");
    assertThat(refusal("Unsubscribe", subscription)).isEqualTo("NotFound");
  }

  @Test
  void a_topic_shows_the_key_that_it_was_given() {
    assertThat(attributes()).doesNotContainKey("KmsMasterKeyId");

    world.run(state -> state.topics().encrypt(TOPIC, "alias/aws/sns"));

    assertThat(attributes())
        .containsEntry("KmsMasterKeyId", "alias/aws/sns")
        .containsEntry("TopicArn", TOPIC)
        .containsEntry("Owner", Sample.ACCOUNT);
  }

  @Test
  void a_deleted_topic_is_gone_with_its_subscriptions() {
    call("Subscribe", BY_MAIL);

    call("DeleteTopic", Map.of());
    call("DeleteTopic", Map.of());

    for (var operation :
        List.of("Publish", "Subscribe", "ListSubscriptionsByTopic", "GetTopicAttributes")) {
      assertThat(refusal(operation, Map.of())).isEqualTo("NotFound");
    }
    world.run(state -> state.topics().add(TOPIC));
    assertThat(counts()).isEqualTo("0 confirmed, 0 pending, 0 deleted");
  }

  @Test
  void refuses_a_protocol_and_an_endpoint_that_sns_refuses() {
    assertThat(refusal("Subscribe", Map.of("Protocol", "pigeon", "Endpoint", MAIL)))
        .isEqualTo("InvalidParameter");
    assertThat(refusal("Subscribe", Map.of("Protocol", "email", "Endpoint", "nobody")))
        .isEqualTo("InvalidParameter");
    assertThat(refusal("Subscribe", Map.of("Protocol", "sqs"))).isEqualTo("InvalidParameter");
  }

  private String counts() {
    return "%s confirmed, %s pending, %s deleted"
        .formatted(
            attributes().get("SubscriptionsConfirmed"),
            attributes().get("SubscriptionsPending"),
            attributes().get("SubscriptionsDeleted"));
  }

  private Map<Object, Object> attributes() {
    var answer = call("GetTopicAttributes", Map.of());
    return Map.copyOf((Map<?, ?>) answer.getOrDefault("Attributes", Map.of()));
  }

  private List<?> listed(String member) {
    var answer = call("ListSubscriptionsByTopic", Map.of());
    var subscriptions = (List<?>) answer.getOrDefault("Subscriptions", List.of());
    return subscriptions.stream().map(each -> ((Map<?, ?>) each).get(member)).toList();
  }

  private Map<String, Object> call(String operation, Map<String, Object> members) {
    var all = new HashMap<>(members);
    if (!operation.equals("Unsubscribe")) {
      all.put("TopicArn", TOPIC);
    }
    return world.call(ADMIN, "sns", operation, all);
  }

  private String refusal(String operation, Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> call(operation, members)).code();
  }
}
