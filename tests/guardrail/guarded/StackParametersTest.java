package guardrail.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.selectors.InsightSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StackParametersTest {
  @Test
  void a_bare_trail_needs_its_name_and_bucket() {
    assertThat(adopting(Sample.PLAIN))
        .isEqualTo(Map.of("TrailName", "standard-trail", "LogBucketName", Sample.LOG_BUCKET));
  }

  @Test
  void topics_and_log_groups_are_named_as_the_template_wants_them() {
    assertThat(adopting(Sample.FULL))
        .containsEntry("LogKeyPrefix", "audit")
        .containsEntry("KmsKeyArn", Sample.KEY)
        .containsEntry("DeliveryTopicName", "new-log-files")
        .containsEntry("LogGroupName", "trail")
        .hasSize(6);
  }

  @Test
  void a_topic_or_log_group_of_another_account_or_region_cannot_be_said() {
    var topic =
        Sample.with(
            Sample.FULL, Setting.SNS_TOPIC, "arn:aws:sns:eu-west-1:111122223333:new-log-files");
    var group =
        Sample.with(
            topic,
            Setting.CLOUD_WATCH_LOGS_LOG_GROUP,
            "arn:aws:logs:us-east-1:444455556666:log-group:trail:*");

    assertThat(adopting(group)).doesNotContainKeys("DeliveryTopicName", "LogGroupName");
  }

  @Test
  void a_log_group_with_slashes_keeps_them_and_loses_only_its_end() {
    var group =
        Sample.with(
            Sample.FULL,
            Setting.CLOUD_WATCH_LOGS_LOG_GROUP,
            "arn:aws:logs:us-east-1:111122223333:log-group:/siem/a:*");

    assertThat(adopting(group)).containsEntry("LogGroupName", "/siem/a");
  }

  @Test
  void the_owner_of_a_bucket_of_another_account_is_said() {
    var parameters =
        StackParameters.adopting(Sample.ARN, Sample.PLAIN, Optional.of(Sample.OTHER_ACCOUNT));

    assertThat(parameters.values()).containsEntry("LogBucketAccountId", Sample.OTHER_ACCOUNT);
  }

  @Test
  void one_more_parameter_may_come_first_and_those_there_keep_their_order() {
    var parameters =
        StackParameters.adopting(Sample.ARN, Sample.PLAIN, Optional.empty())
            .beginningWith("Mode", "AlertOnly");

    assertThat(parameters.values().keySet()).containsExactly("Mode", "TrailName", "LogBucketName");
    assertThat(parameters.values()).containsEntry("Mode", "AlertOnly");
  }

  @Test
  void what_is_the_templates_default_is_not_said() {
    var bare = new StackParameters(Map.of());

    assertThat(bare.recording(Recording.MANAGEMENT_EVENTS, Retention.A_YEAR)).isEqualTo(bare);
  }

  @Test
  void insights_and_retentions_are_said_in_the_templates_words() {
    var insights =
        Set.of(
            InsightSelector.inManagementEvents("ApiErrorRateInsight"),
            InsightSelector.inManagementEvents("ApiCallRateInsight"));

    var parameters =
        new StackParameters(Map.of())
            .recording(new Recording(List.of(), insights, Map.of()), new Retention(90, 30));

    assertThat(parameters.values())
        .isEqualTo(
            Map.of(
                "InsightTypes", "ApiCallRateInsight,ApiErrorRateInsight",
                "LogRetentionDays", "90",
                "LogGroupRetentionDays", "30"));
  }

  private static Map<String, String> adopting(TrailSettings settings) {
    return StackParameters.adopting(Sample.ARN, settings, Optional.empty()).values();
  }
}
