package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import localaws.cloudformation.Resource;
import org.junit.jupiter.api.Test;

/** Who publishes to the two topics, and who hears. */
class TopicsContractTest {
  private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:cloudtrail-guardrail-";

  private static final String DOSSIER_ROLE =
      "arn:aws:iam::111122223333:role/cloudtrail-guardrail/cloudtrail-guardrail-DossierRole";

  private final Deployed stack = Deployed.withDefaults();

  @Test
  void alerts_are_published_by_the_functions_role_alone() {
    assertThat(stack.statements("AlertTopicPolicy"))
        .containsExactly(
            Map.of(
                "Sid", "TheGuardrailTells",
                "Effect", "Allow",
                "Principal", Map.of("AWS", List.of(Deployed.GUARD_ROLE, DOSSIER_ROLE)),
                "Action", "sns:Publish",
                "Resource", TOPIC + "AlertTopic"));
  }

  @Test
  void alarms_are_published_by_the_alarms_of_this_stack_alone() {
    assertThat(stack.statements("AlarmTopicPolicy"))
        .containsExactly(
            Map.of(
                "Sid",
                "TheStacksAlarms",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "cloudwatch.amazonaws.com"),
                "Action",
                "sns:Publish",
                "Resource",
                TOPIC + "AlarmTopic",
                "Condition",
                Map.of(
                    "ArnLike",
                    Map.of(
                        "aws:SourceArn",
                        "arn:aws:cloudwatch:us-east-1:111122223333:alarm:cloudtrail-guardrail-*"),
                    "StringEquals",
                    Map.of("aws:SourceAccount", "111122223333"))));
  }

  /** With one key or one policy for both, whoever silences the alerts silences the alarm of it. */
  @Test
  void the_topics_share_neither_key_nor_policy() {
    assertThat(stack.resource("AlertTopic").text("KmsMasterKeyId")).contains("alias/aws/sns");
    assertThat(stack.resource("AlarmTopic").text("KmsMasterKeyId")).isEmpty();
    assertThat(stack.resource("AlertTopicPolicy").list("Topics"))
        .isEqualTo(List.of(TOPIC + "AlertTopic"));
    assertThat(stack.resource("AlarmTopicPolicy").list("Topics"))
        .isEqualTo(List.of(TOPIC + "AlarmTopic"));
  }

  @Test
  void an_address_is_subscribed_to_both() {
    var listening = Deployed.with(Map.of("AlertEmail", "security@example.com"));

    assertThat(listening.resourcesOfType("AWS::SNS::Subscription"))
        .map(Resource::properties)
        .containsExactlyInAnyOrder(subscription("AlertTopic"), subscription("AlarmTopic"));
  }

  @Test
  void without_an_address_nobody_is_subscribed() {
    assertThat(stack.resourcesOfType("AWS::SNS::Subscription")).isEmpty();
  }

  private static Map<String, Object> subscription(String topic) {
    return Map.of(
        "TopicArn", TOPIC + topic, "Protocol", "email", "Endpoint", "security@example.com");
  }
}
