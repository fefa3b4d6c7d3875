package localaws.cloudformation;

import static localaws.Sample.ACCOUNT;
import static localaws.Sample.ADMIN;
import static localaws.Sample.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.Sample;
import localaws.World;
import localaws.lambda.QueueSource;
import localaws.s3.Configuration;
import org.junit.jupiter.api.Test;

/** What a trail delivers with, where a template makes it. */
class DeliveryResourcesTest {
  private static final String GROUP = "arn:aws:logs:eu-central-1:111122223333:log-group:trail:*";
  private static final String ROLE = "arn:aws:iam::111122223333:role/guard/to-logs";

  private final World world = Sample.world();
  private final Stack stack =
      Stack.deploy(
          Template.read(
              HubTest.DIRECTORY.resolve(Path.of("delivery-template.yaml")),
              new Target(ACCOUNT, REGION, "guard"),
              Map.of()),
          world);

  @Test
  void a_trail_delivers_with_the_topic_the_group_and_the_role() {
    Sample.create(world);
    world.call(ADMIN, "cloudtrail", "StartLogging", Map.of("Name", Sample.TRAIL));

    world.call(
        ADMIN,
        "cloudtrail",
        "UpdateTrail",
        Map.of(
            "Name",
            Sample.TRAIL,
            "SnsTopicName",
            "deliveries",
            "CloudWatchLogsLogGroupArn",
            GROUP,
            "CloudWatchLogsRoleArn",
            ROLE));
    world.deliver();

    assertThat(world.call(ADMIN, "cloudtrail", "GetTrailStatus", Map.of("Name", Sample.TRAIL)))
        .containsKeys("LatestNotificationTime", "LatestCloudWatchLogsDeliveryTime")
        .doesNotContainKeys("LatestNotificationError", "LatestCloudWatchLogsDeliveryError");
  }

  @Test
  void groups_keep_events_as_long_as_they_say() {
    world.run(state -> {
      assertThat(state.logGroups().find(GROUP).orElseThrow().days()).contains(365);
      var endless = GROUP.replace(":trail:", ":guard-EndlessGroup:");
      assertThat(state.logGroups().find(endless).orElseThrow().days()).isEqualTo(Optional.empty());
    });
  }

  @Test
  void a_roles_policy_keeps_its_name() {
    var policy = Map.<String, Object>of("RoleName", "to-logs", "PolicyName", "WriteTrailEvents");

    assertThat(world.call(ADMIN, "iam", "GetRolePolicy", policy)).containsKey("PolicyDocument");
  }

  @Test
  void a_buckets_lifecycle_becomes_s3s_own_elements() {
    assertThat(world.bucket("logs").orElseThrow().configuration(Configuration.LIFECYCLE))
        .contains(
            Map.of(
                "Rule",
                List.of(
                    Map.of(
                        "ID", "expire",
                        "Status", "Enabled",
                        "Filter", Map.of("Prefix", ""),
                        "Expiration", Map.of("Days", "365"),
                        "NoncurrentVersionExpiration", Map.of("NoncurrentDays", "30")))));
  }

  @Test
  void a_queue_may_feed_a_function_that_starts_from_a_snapshot_one_message_at_a_time() {
    assertThat(stack.function("Guard").snapStart()).isTrue();
    assertThat(stack.function("Guard").queues())
        .containsExactly(
            new QueueSource(
                "arn:aws:sqs:eu-central-1:111122223333:guard-Queue",
                1,
                false,
                QueueSource.UNLIMITED,
                false));
  }
}
