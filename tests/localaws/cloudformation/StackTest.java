package localaws.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import localaws.cloudformation.DeployedFunction.Rule;
import localaws.cloudformation.DeployedFunction.Schedule;
import localaws.events.BusArn;
import localaws.s3.Configuration;
import localaws.sqs.Message;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class StackTest {
  private static final BusArn BUS = BusArn.ofDefault(Sample.ACCOUNT, Sample.REGION);

  private final World world = new World(Sample.ACCOUNT, Sample.REGION, () -> Sample.NOON);
  private final Stack stack = Stack.deploy(TemplateTest.small(Map.of()), world);

  @Test
  void creates_buckets_that_admit_whom_their_policy_admits() {
    var bucket = world.bucket("standard-trail-111122223333-eu-central-1").orElseThrow();

    assertThat(bucket.owner()).isEqualTo("111122223333");
    assertThat(bucket.admits(Sample.TRAIL_ARN, Sample.ACCOUNT, "")).isTrue();
    assertThat(bucket.configuration(Configuration.VERSIONING))
        .contains(Map.of("Status", "Enabled"));
    assertThat(world.bucket("guard-sparebucket")).isPresent();
  }

  @Test
  void creates_topics_that_take_messages() {
    world.register(Sample.ADMIN);

    world.call(
        Sample.ADMIN,
        "sns",
        "Publish",
        Map.of(
            "TopicArn", "arn:aws:sns:eu-central-1:111122223333:guard-Alerts", "Message", "hello"));

    assertThat(world.published()).hasSize(1);
  }

  @Test
  void creates_topics_with_their_key_and_their_subscriptions() {
    world.register(Sample.ADMIN);

    var answer =
        world.call(
            Sample.ADMIN,
            "sns",
            "GetTopicAttributes",
            Map.of("TopicArn", "arn:aws:sns:eu-central-1:111122223333:guard-Alerts"));

    assertThat(answer)
        .extractingByKey("Attributes", InstanceOfAssertFactories.MAP)
        .containsEntry("KmsMasterKeyId", "alias/aws/sns")
        .containsEntry("SubscriptionsPending", "1");
  }

  @Test
  void creates_tables_with_their_key_and_their_protection() {
    var item = Map.of("trailArn", Map.of("S", "a"));
    world.register(Sample.ADMIN);

    world.call(
        Sample.ADMIN, "dynamodb", "PutItem", Map.of("TableName", "guard-Ledger", "Item", item));

    assertThat(world.item("guard-Ledger", "a")).contains(Map.copyOf(item));
    assertThatExceptionOfType(AwsError.class)
        .isThrownBy(() ->
            world.call(
                Sample.ADMIN, "dynamodb", "DeleteTable", Map.of("TableName", "guard-Ledger")))
        .withMessageContaining("protected against deletion");
  }

  @Test
  void creates_queues_that_are_found_by_url_and_arn() {
    var url = "https://sqs.eu-central-1.amazonaws.com/111122223333/guard-DeadLetters";
    var arn = stack.function("TrailGuard").onFailureDestination().orElseThrow();

    world.run(
        state -> state.queues().withArn(arn).orElseThrow().send("lost", Map.of(), Sample.NOON));

    assertThat(world.messages(url)).extracting(Message::body).containsExactly("lost");
  }

  @Test
  void lists_functions_with_all_that_wakes_them() {
    var guard = stack.function("TrailGuard");

    assertThat(guard.name()).isEqualTo("guard-TrailGuard");
    assertThat(guard.aliasName()).contains("live");
    assertThat(guard.timeout()).hasSeconds(30);
    assertThat(guard.snapStart()).isTrue();
    assertThat(guard.handler()).isEqualTo("guardrail.TrailGuardHandler::handleRequest");
    assertThat(guard.environment()).containsEntry("MINUTES", "5");
    assertThat(guard.maximumRetryAttempts()).isEqualTo(1);
    assertThat(guard.onFailureDestination())
        .contains("arn:aws:sqs:eu-central-1:111122223333:guard-DeadLetters");
    assertThat(guard.rules())
        .containsExactly(
            new Rule(
                "guard-TrailGuardTampering",
                "{\"source\":[\"aws.cloudtrail\"],"
                    + "\"detail\":{\"eventName\":[\"StopLogging\",{\"prefix\":\"Delete\"}]}}",
                BUS),
            new Rule("guard-BucketRule", "{\"source\":[\"aws.s3\"]}", BUS));
    assertThat(guard.schedules())
        .containsExactly(
            new Schedule(
                "guard-TrailGuardResync", "{\"source\":\"guardrail.resync\"}", "rate(5 minutes)"));
  }
}
