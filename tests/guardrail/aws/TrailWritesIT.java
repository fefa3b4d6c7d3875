package guardrail.aws;

import static guardrail.guarded.Setting.CLOUD_WATCH_LOGS_LOG_GROUP;
import static guardrail.guarded.Setting.IS_MULTI_REGION_TRAIL;
import static guardrail.guarded.Setting.KMS_KEY;
import static guardrail.guarded.Setting.S3_KEY_PREFIX;
import static guardrail.guarded.Setting.SNS_TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Refusal;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.TrailRemediation;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import localaws.AwsError;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailWritesIT {
  private final Account account = new Account("us-east-1");
  private final TrailSettings wanted = account.trail.standard().settings();

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @CsvSource({
    "InsufficientEncryptionPolicyException, KMS_KEY",
    "KmsKeyNotFoundException, KMS_KEY",
    "KmsKeyDisabledException, KMS_KEY",
    "KmsException, KMS_KEY",
    "InvalidKmsKeyIdException, KMS_KEY",
    "InsufficientSnsTopicPolicyException, SNS_TOPIC",
    "InvalidSnsTopicNameException, SNS_TOPIC",
    "CloudTrailInvalidClientTokenIdException, SNS_TOPIC",
    "InvalidCloudWatchLogsLogGroupArnException, CLOUD_WATCH_LOGS_LOG_GROUP",
    "InvalidCloudWatchLogsRoleArnException, CLOUD_WATCH_LOGS_LOG_GROUP",
    "CloudWatchLogsDeliveryUnavailableException, CLOUD_WATCH_LOGS_LOG_GROUP"
  })
  void a_refused_key_topic_or_log_group_is_learned(String code, Setting setting) {
    for (var write : new TrailRemediation[] {new CreateTrail(wanted), update(S3_KEY_PREFIX)}) {
      assertThat(refusal(answerTo(write, code)))
          .asInstanceOf(InstanceOfAssertFactories.type(SettingRefused.class))
          .satisfies(refused -> assertThat(refused.setting()).isEqualTo(setting))
          .satisfies(refused -> assertThat(refused.error().code()).isEqualTo(code));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"S3BucketDoesNotExistException", "InsufficientS3BucketPolicyException"})
  void a_refused_bucket_is_the_one_that_was_asked_for(String code) {
    var elsewhere = new CreateTrail(wanted.deliveringTo("elsewhere"));

    assertThat(refusal(answerTo(elsewhere, code)))
        .asInstanceOf(InstanceOfAssertFactories.type(BucketRefused.class))
        .satisfies(refused -> assertThat(refused.bucket()).isEqualTo("elsewhere"));
    assertThat(answerTo(new StartLogging(), code)).isInstanceOf(Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TrailNotFoundException", "TrailAlreadyExistsException", "ConflictException"})
  void a_change_by_somebody_else_asks_for_another_look(String code) {
    assertThat(answerTo(new StartLogging(), code)).isInstanceOf(Overtaken.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MaximumNumberOfTrailsExceededException",
        "InvalidHomeRegionException",
        "OperationNotPermittedException",
        "AccessDeniedException",
        "SomethingNewException"
      })
  void anything_else_fails_and_says_what_was_tried_where(String code) {
    assertThat(answerTo(new StartLogging(), code))
        .isEqualTo(
            new Failed(
                new guardrail.observation.AwsError(
                    "cloudtrail:StartLogging",
                    account.trail.arn().toString(),
                    Account.ID,
                    "us-east-1",
                    code,
                    "AWS says so")));
  }

  @Test
  void a_throttled_write_is_tried_again() {
    account.withTrail();
    account
        .world
        .faults()
        .fail("cloudtrail", "StartLogging", 2, AwsError.refused("ThrottlingException", "Rate"));

    assertThat(apply(new StartLogging())).isEqualTo(new Applied());
    assertThat(account.world.calls())
        .filteredOn(call -> call.operation().equals("StartLogging"))
        .hasSize(4);
  }

  @Test
  void an_update_sends_what_drifted_and_nothing_else() {
    account.withTrail();

    assertThat(apply(update(IS_MULTI_REGION_TRAIL))).isEqualTo(new Applied());

    assertThat(account.last("UpdateTrail").request())
        .isEqualTo(Map.of("Name", account.trail.arn().toString(), "IsMultiRegionTrail", true));
  }

  @Test
  void an_empty_value_clears_a_setting() {
    account.withTrail();

    assertThat(apply(update(SNS_TOPIC, KMS_KEY, S3_KEY_PREFIX, CLOUD_WATCH_LOGS_LOG_GROUP)))
        .isEqualTo(new Applied());

    assertThat(account.last("UpdateTrail").request())
        .containsOnlyKeys(
            "Name",
            "SnsTopicName",
            "KmsKeyId",
            "S3KeyPrefix",
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsRoleArn")
        .containsEntry("KmsKeyId", "")
        .containsEntry("CloudWatchLogsRoleArn", "");
  }

  @Test
  void a_creation_sends_the_whole_standard_by_its_name() {
    account.withBuckets();

    assertThat(apply(new CreateTrail(wanted))).isEqualTo(new Applied());

    assertThat(account.last("CreateTrail").request())
        .isEqualTo(
            Map.of(
                "Name", "standard-trail",
                "S3BucketName", account.bucket(),
                "IncludeGlobalServiceEvents", true,
                "IsMultiRegionTrail", true,
                "EnableLogFileValidation", true,
                "IsOrganizationTrail", false));
  }

  @Test
  void writes_go_to_the_home_region_whatever_the_function_runs_in() {
    try (var abroad = new Account("eu-central-1").withTrail()) {
      abroad.apply(abroad.trail, new StartLogging());

      assertThat(abroad.last("StartLogging").request())
          .isEqualTo(Map.of("Name", abroad.trail.arn().toString()));
      assertThat(abroad.wire.requests())
          .filteredOn(request -> request.host().startsWith("cloudtrail."))
          .allMatch(r -> r.host().equals("cloudtrail.eu-central-1.amazonaws.com"));
    }
  }

  private UpdateTrail update(Setting first, Setting... others) {
    return new UpdateTrail(wanted, Set.copyOf(EnumSet.of(first, others)));
  }

  private Result answerTo(TrailRemediation write, String code) {
    var operation = write.getClass().getSimpleName();
    account.world.faults().fail("cloudtrail", operation, 1, AwsError.refused(code, "AWS says so"));
    return apply(write);
  }

  private Result apply(TrailRemediation write) {
    return account.apply(account.trail, write);
  }

  private static Refusal refusal(Result result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).refusal();
  }
}
