package localaws.cloudtrail;

import static localaws.Sample.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class UpdateTrailTest {
  private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/k-1";
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:deliveries";
  private static final String GROUP = "arn:aws:logs:eu-central-1:111122223333:log-group:trail:*";
  private static final String ROLE = "arn:aws:iam::111122223333:role/trail-to-logs";

  private final World world = Sample.recording();
  private final Trailing trails = new Trailing(world);

  UpdateTrailTest() {
    world.run(state -> {
      state.keys().put(KEY, true);
      state.keys().alias("alias/logs", KEY);
      state.topics().add(TOPIC);
    });
    Sample.logGroup(world, GROUP, ROLE);
  }

  @Test
  void changes_only_what_is_sent() {
    var before = trail().settings();

    update(Map.of("EnableLogFileValidation", true));

    var expected = new HashMap<>(before);
    expected.put("LogFileValidationEnabled", true);
    assertThat(trail().settings()).isEqualTo(expected);
    assertThat(trail().recording().logging()).isTrue();
  }

  @Test
  void reads_give_the_key_arn_and_the_topic_arn_whatever_was_sent() {
    update(Map.of("KmsKeyId", "alias/logs", "SnsTopicName", "deliveries"));

    assertThat(trail().settings())
        .containsEntry("KmsKeyId", KEY)
        .containsEntry("SnsTopicARN", TOPIC)
        .containsEntry("SnsTopicName", "deliveries");
  }

  @Test
  void empty_text_clears() {
    var before = trail().settings();
    update(
        Map.of(
            "KmsKeyId", "k-1",
            "SnsTopicName", TOPIC,
            "CloudWatchLogsLogGroupArn", GROUP,
            "CloudWatchLogsRoleArn", ROLE));

    update(
        Map.of(
            "KmsKeyId", "",
            "SnsTopicName", "",
            "S3KeyPrefix", "",
            "CloudWatchLogsLogGroupArn", "",
            "CloudWatchLogsRoleArn", ""));

    assertThat(trail().settings()).isEqualTo(before);
  }

  @Test
  void an_empty_topic_name_may_also_be_refused() {
    world.faults().emptySnsNameClears(false);

    assertThat(refusal(Map.of("SnsTopicName", ""))).isEqualTo("InvalidSnsTopicNameException");
  }

  @Test
  void refuses_a_key_that_is_absent_or_closed_to_cloudtrail() {
    assertThat(refusal(Map.of("KmsKeyId", "alias/none"))).isEqualTo("KmsKeyNotFoundException");

    world.run(state -> state.keys().put(KEY, false));

    assertThat(refusal(Map.of("KmsKeyId", KEY))).isEqualTo("InsufficientEncryptionPolicyException");
  }

  @Test
  void refuses_a_key_that_is_disabled_whatever_its_policy_says() {
    world.run(state -> state.keys().disable(KEY));

    assertThat(refusal(Map.of("KmsKeyId", "alias/logs"))).isEqualTo("KmsException");

    world.run(state -> state.keys().enable(KEY));
    update(Map.of("KmsKeyId", KEY));
    assertThat(trail().settings()).containsEntry("KmsKeyId", KEY);
  }

  @Test
  void refuses_a_topic_that_is_absent_or_closed_to_cloudtrail() {
    assertThat(refusal(Map.of("SnsTopicName", "none"))).isEqualTo("InvalidSnsTopicNameException");

    world.run(state -> state.topics().put(TOPIC, false));

    assertThat(refusal(Map.of("SnsTopicName", TOPIC)))
        .isEqualTo("InsufficientSnsTopicPolicyException");
  }

  @Test
  void a_log_group_needs_its_role_and_the_final_star() {
    assertThat(refusal(Map.of("CloudWatchLogsLogGroupArn", GROUP)))
        .isEqualTo("InvalidCloudWatchLogsRoleArnException");
    var starless = GROUP.replace(":*", "");
    assertThat(
            refusal(Map.of("CloudWatchLogsLogGroupArn", starless, "CloudWatchLogsRoleArn", ROLE)))
        .isEqualTo("InvalidCloudWatchLogsLogGroupArnException");
  }

  @Test
  void multi_region_without_global_events_is_a_switch() {
    assertThat(refusal(Map.of("IncludeGlobalServiceEvents", false)))
        .isEqualTo("InvalidParameterCombinationException");

    world.faults().globalEventsOffRejectedWithMultiRegion(false);
    update(Map.of("IncludeGlobalServiceEvents", false));

    assertThat(trail().is("IncludeGlobalServiceEvents")).isFalse();
  }

  @Test
  void a_bucket_is_checked_only_when_sent() {
    world.run(state -> state.buckets().setPolicy(Sample.BUCKET, Optional.empty()));

    update(Map.of("EnableLogFileValidation", true));

    assertThat(refusal(Map.of("S3BucketName", Sample.BUCKET)))
        .isEqualTo("InsufficientS3BucketPolicyException");
  }

  private Trail trail() {
    return world.trail(Sample.TRAIL_ARN).orElseThrow();
  }

  private void update(Map<String, Object> members) {
    trails.call("UpdateTrail", named(members));
  }

  private String refusal(Map<String, Object> members) {
    return trails.refusal("UpdateTrail", named(members));
  }

  private static Map<String, Object> named(Map<String, Object> members) {
    var named = new HashMap<>(members);
    named.put("Name", TRAIL);
    return named;
  }
}
