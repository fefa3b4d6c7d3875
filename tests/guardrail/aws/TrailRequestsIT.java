package guardrail.aws;

import static guardrail.aws.Account.GROUP;
import static guardrail.aws.Account.KEY;
import static guardrail.aws.Account.ROLE;
import static guardrail.aws.Account.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What CloudTrail is sent of a standard that has everything; what it answers is not asked here. */
class TrailRequestsIT {
  private final Account account = new Account("us-east-1");
  private final TrailSettings wanted = Account.full(account.bucket());

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @EnumSource
  void an_update_of_one_setting_sends_its_value_and_nothing_else(Setting drifted) {
    account.apply(account.trail, new UpdateTrail(wanted, Set.of(drifted)));

    var expected = new HashMap<>(member(drifted));
    expected.put("Name", account.trail.arn().toString());
    assertThat(account.last("UpdateTrail").request()).isEqualTo(expected);
  }

  @Test
  void a_creation_sends_every_setting_of_a_full_standard() {
    account.apply(account.trail, new CreateTrail(wanted));

    var expected = new HashMap<String, Object>(Map.of("Name", "standard-trail"));
    for (var setting : Setting.values()) {
      expected.putAll(member(setting));
    }
    assertThat(account.last("CreateTrail").request()).isEqualTo(expected);
  }

  private Map<String, Object> member(Setting setting) {
    return switch (setting) {
      case S3_BUCKET_NAME -> Map.of("S3BucketName", account.bucket());
      case S3_KEY_PREFIX -> Map.of("S3KeyPrefix", "audit");
      case SNS_TOPIC -> Map.of("SnsTopicName", TOPIC);
      case INCLUDE_GLOBAL_SERVICE_EVENTS -> Map.of("IncludeGlobalServiceEvents", true);
      case IS_MULTI_REGION_TRAIL -> Map.of("IsMultiRegionTrail", true);
      case LOG_FILE_VALIDATION -> Map.of("EnableLogFileValidation", true);
      // CloudTrail takes a log group and its role together or not at all.
      case CLOUD_WATCH_LOGS_LOG_GROUP, CLOUD_WATCH_LOGS_ROLE ->
          Map.of("CloudWatchLogsLogGroupArn", GROUP, "CloudWatchLogsRoleArn", ROLE);
      case KMS_KEY -> Map.of("KmsKeyId", KEY);
      case IS_ORGANIZATION_TRAIL -> Map.of("IsOrganizationTrail", false);
    };
  }
}
