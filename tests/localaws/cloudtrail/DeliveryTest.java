package localaws.cloudtrail;

import static localaws.Sample.ADMIN;
import static localaws.Sample.BUCKET;
import static localaws.Sample.NOON;
import static localaws.Sample.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import localaws.Sample;
import localaws.SettableClock;
import localaws.World;
import localaws.iam.Policy;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/k-1";
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:deliveries";
  private static final String GROUP = "arn:aws:logs:eu-central-1:111122223333:log-group:trail:*";
  private static final String ROLE = "arn:aws:iam::111122223333:role/guardrail/trail-to-logs";
  private static final String FILES = "LatestDeliveryError";
  private static final String DIGESTS = "LatestDigestDeliveryError";
  private static final String TOPICS = "LatestNotificationError";
  private static final String GROUPS = "LatestCloudWatchLogsDeliveryError";

  private final SettableClock clock = new SettableClock(NOON);
  private final World world = Sample.world(clock);
  private final Trailing trails = new Trailing(world);

  DeliveryTest() {
    Sample.create(world);
    world.run(state -> state.keys().put(KEY, true));
    world.run(state -> state.topics().add(TOPIC));
    Sample.logGroup(world, GROUP, ROLE);
    trails.call("StartLogging", Map.of("Name", TRAIL));
    trails.call(
        "UpdateTrail",
        Map.of(
            "Name", TRAIL,
            "EnableLogFileValidation", true,
            "KmsKeyId", KEY,
            "SnsTopicName", TOPIC,
            "CloudWatchLogsLogGroupArn", GROUP,
            "CloudWatchLogsRoleArn", ROLE));
  }

  @Test
  void a_whole_way_delivers_four_times_and_without_an_error() {
    assertThat(delivered())
        .isEqualTo(
            Map.of(
                "IsLogging", true,
                "StartLoggingTime", seconds(),
                "LatestDeliveryTime", seconds(),
                "LatestDigestDeliveryTime", seconds(),
                "LatestNotificationTime", seconds(),
                "LatestCloudWatchLogsDeliveryTime", seconds()));
  }

  @Test
  void a_bucket_that_is_gone_holds_up_files_digests_and_notifications() {
    world.run(state -> state.buckets().remove(BUCKET));

    assertThat(delivered())
        .containsEntry(FILES, "NoSuchBucket")
        .containsEntry(DIGESTS, "NoSuchBucket")
        .doesNotContainKeys(TOPICS, "LatestNotificationTime", GROUPS)
        .containsKey("LatestCloudWatchLogsDeliveryTime");
  }

  @Test
  void a_keys_state_and_policy_hold_up_the_files() {
    kms("DisableKey");
    assertThat(delivered()).containsEntry(FILES, "KMS.DisabledException");

    kms("ScheduleKeyDeletion");
    assertThat(delivered()).containsEntry(FILES, "KMS.KMSInvalidStateException");

    clock.advance(Duration.ofDays(30));
    assertThat(delivered()).containsEntry(FILES, "KMS.NotFoundException");

    world.run(state -> state.keys().put(KEY, false));
    assertThat(delivered()).containsEntry(FILES, "AccessDenied");

    world.run(state -> state.keys().put(KEY, true));
    assertThat(delivered()).doesNotContainKeys(FILES, DIGESTS);
  }

  @Test
  void a_key_policy_may_name_another_trail() {
    var statement =
        """
        {"Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
         "Action":"kms:GenerateDataKey*","Resource":"*","Condition":{"StringLike":
          {"kms:EncryptionContext:aws:cloudtrail:arn":"arn:aws:cloudtrail:*:111122223333:trail/*"},
          "StringEquals":{"aws:SourceArn":"%s"}}}]}
        """;

    world.run(state -> state.keys().setPolicy(KEY, statement.formatted(Sample.TRAIL_ARN)));
    assertThat(delivered()).doesNotContainKey(FILES);

    world.run(state -> state.keys().setPolicy(KEY, statement.formatted(Sample.TRAIL_ARN + "2")));
    assertThat(delivered()).containsEntry(FILES, "AccessDenied");
  }

  @Test
  void a_topic_that_is_gone_or_closed_stops_no_files() {
    world.run(state -> state.topics().put(TOPIC, false));
    assertThat(delivered()).containsEntry(TOPICS, "AuthorizationError").doesNotContainKey(FILES);

    world.run(state -> state.topics().remove(TOPIC));
    assertThat(delivered()).containsEntry(TOPICS, "NotFound").doesNotContainKey(FILES);
  }

  @Test
  void a_topics_own_key_stops_only_its_notifications() {
    var another = KEY + "2";
    world.run(state -> state.keys().put(another, false));
    world.run(state -> state.topics().encrypt(TOPIC, another));
    assertThat(delivered()).containsEntry(TOPICS, "KMSAccessDenied").doesNotContainKey(FILES);

    world.run(state -> state.keys().disable(another));
    assertThat(delivered()).containsEntry(TOPICS, "KMSDisabled").doesNotContainKey(FILES);
  }

  @Test
  void a_log_group_that_is_gone_stops_no_files_and_its_error_stays_until_a_success() {
    world.call(ADMIN, "logs", "DeleteLogGroup", Map.of("logGroupName", "trail"));
    assertThat(delivered())
        .containsEntry(GROUPS, "ResourceNotFoundException")
        .doesNotContainKey(FILES);

    world.call(ADMIN, "logs", "CreateLogGroup", Map.of("logGroupName", "trail"));

    assertThat(status()).containsKey(GROUPS);
    assertThat(delivered()).doesNotContainKey(GROUPS);
  }

  @Test
  void a_role_without_rights_or_trust_or_none_at_all_writes_to_no_group() {
    world.call(
        ADMIN,
        "iam",
        "DeleteRolePolicy",
        Map.of("RoleName", "trail-to-logs", "PolicyName", "inline"));
    assertThat(delivered()).containsEntry(GROUPS, "AccessDenied").doesNotContainKey(FILES);
    assertThat(refusal()).isEqualTo("InvalidCloudWatchLogsLogGroupArnException");

    var stranger =
        Map.of(
            "Effect", "Allow",
            "Principal", Map.of("Service", "ec2.amazonaws.com"),
            "Action", "sts:AssumeRole");
    world.run(state -> state.roles().put(ROLE, List.of(stranger), Policy.ADMINISTRATOR));
    assertThat(delivered()).containsEntry(GROUPS, "AccessDenied");
    assertThat(refusal()).isEqualTo("InvalidCloudWatchLogsRoleArnException");

    world.run(state -> state.roles().remove(ROLE));
    assertThat(delivered()).containsEntry(GROUPS, "AccessDenied");
    assertThat(refusal()).isEqualTo("InvalidCloudWatchLogsRoleArnException");
  }

  private String refusal() {
    return trails.refusal(
        "UpdateTrail",
        Map.of("Name", TRAIL, "CloudWatchLogsLogGroupArn", GROUP, "CloudWatchLogsRoleArn", ROLE));
  }

  private void kms(String operation) {
    world.call(ADMIN, "kms", operation, Map.of("KeyId", "k-1"));
  }

  private Map<String, Object> delivered() {
    world.deliver();
    return status();
  }

  private Map<String, Object> status() {
    return trails.call("GetTrailStatus", Map.of("Name", TRAIL));
  }

  private double seconds() {
    return clock.instant().getEpochSecond();
  }
}
