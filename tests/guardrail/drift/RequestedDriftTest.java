package guardrail.drift;

import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.TrailDrift.Modified;
import guardrail.event.Events;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedDriftTest {

  @Test
  void the_update_that_minimises_a_trail_asks_for_seven_things_against_a_full_standard() {
    var asked = RequestedDrift.of(FULL_TRAIL, Events.call("update-that-weakens"));

    assertThat(asked)
        .containsExactly(
            new Modified(Setting.SNS_TOPIC, Sample.TOPIC, ""),
            new Modified(Setting.INCLUDE_GLOBAL_SERVICE_EVENTS, "true", "false"),
            new Modified(Setting.IS_MULTI_REGION_TRAIL, "true", "false"),
            new Modified(Setting.LOG_FILE_VALIDATION, "true", "false"),
            new Modified(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, Sample.LOG_GROUP, ""),
            new Modified(Setting.CLOUD_WATCH_LOGS_ROLE, Sample.LOG_GROUP_ROLE, ""),
            new Modified(Setting.KMS_KEY, Sample.KEY, ""));
  }

  @Test
  void removing_what_the_standard_has_not_is_nothing_asked() {
    var asked = RequestedDrift.of(PLAIN_TRAIL, Events.call("update-that-weakens"));

    assertThat(asked)
        .extracting(one -> ((Modified) one).setting())
        .containsExactly(
            Setting.INCLUDE_GLOBAL_SERVICE_EVENTS,
            Setting.IS_MULTI_REGION_TRAIL,
            Setting.LOG_FILE_VALIDATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update-that-changes-nothing",
        "update-omitted-parameters",
        "stop-by-name",
        "delete-trail",
        "stop-null-parameters"
      })
  void other_calls_ask_for_nothing(String event) {
    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call(event))).isEmpty();
  }

  @Test
  void a_call_that_aws_did_not_carry_out_asks_for_nothing() {
    var failed = Events.with("update-that-weakens", "detail/errorCode", "AccessDenied");

    assertThat(RequestedDrift.of(FULL_TRAIL, Events.call(failed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s3KeyPrefix, elsewhere, S3_KEY_PREFIX",
    "s3BucketName, attackers-bucket, S3_BUCKET_NAME",
    "snsTopicName, attackers-topic, SNS_TOPIC",
    "snsTopicName, log-files, SNS_TOPIC",
    "includeGlobalServiceEvents, false, INCLUDE_GLOBAL_SERVICE_EVENTS",
    "isMultiRegionTrail, false, IS_MULTI_REGION_TRAIL",
    "enableLogFileValidation, false, LOG_FILE_VALIDATION",
    "kmsKeyId, arn:aws:kms:us-east-1:444455556666:key/1234, KMS_KEY",
    "kmsKeyId, 7890ab, KMS_KEY",
    "cloudWatchLogsLogGroupArn, arn:aws:logs:us-east-1:444455556666:log-group:trail:*,"
        + " CLOUD_WATCH_LOGS_LOG_GROUP",
    "cloudWatchLogsRoleArn, arn:aws:iam::444455556666:role/r, CLOUD_WATCH_LOGS_ROLE",
    "kmsKeyId, '', KMS_KEY"
  })
  void each_parameter_against_the_standard_is_one_thing_asked(
      String parameter, String value, Setting setting) {
    var asked = ask(FULL_TRAIL, parameter, value);

    assertThat(asked).containsExactly(new Modified(setting, setting.of(Sample.FULL), value));
  }

  @ParameterizedTest
  @CsvSource({
    "snsTopicName, arn:aws:sns:us-east-1:111122223333:new-log-files",
    "snsTopicName, new-log-files",
    "kmsKeyId, arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    "kmsKeyId, 1234abcd-12ab-34cd-56ef-1234567890ab",
    "kmsKeyId, alias/trail",
    "kmsKeyId, arn:aws:kms:us-east-1:111122223333:alias/trail",
    "cloudWatchLogsLogGroupArn, arn:aws:logs:us-east-1:111122223333:log-group:trail:*",
    "cloudWatchLogsLogGroupArn, arn:aws:logs:us-east-1:111122223333:log-group:trail",
    "cloudWatchLogsRoleArn, arn:aws:iam::111122223333:role/trail-to-log-group",
    "s3KeyPrefix, audit",
    "s3BucketName, " + LOG_BUCKET,
    "s3BucketName, " + STANDBY_BUCKET,
    "isOrganizationTrail, true",
    "isOrganizationTrail, false",
    "enableLogFileValidation, true",
    "unknownParameter, 7"
  })
  void each_way_to_name_what_the_standard_has_asks_for_nothing(String parameter, String value) {
    assertThat(ask(FULL_TRAIL, parameter, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"kmsKeyId, alias/attackers", "snsTopicName, topic", "s3KeyPrefix, elsewhere"})
  void anything_is_against_a_standard_that_has_none(String parameter, String value) {
    assertThat(ask(PLAIN_TRAIL, parameter, value)).hasSize(1);
  }

  @Test
  void a_null_parameter_asks_for_nothing() {
    var event = Events.with("update-that-weakens", "detail/requestParameters/kmsKeyId", null);

    assertThat(RequestedDrift.of(FULL_TRAIL, Events.call(event)))
        .extracting(one -> ((Modified) one).setting())
        .doesNotContain(Setting.KMS_KEY);
  }

  @Test
  void booleans_are_read_as_json_booleans_too() {
    var event =
        Events.with(
            "update-that-weakens",
            "detail/requestParameters",
            Map.of("isMultiRegionTrail", false, "includeGlobalServiceEvents", true));

    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call(event)))
        .containsExactly(new Modified(Setting.IS_MULTI_REGION_TRAIL, "true", "false"));
  }

  private static List<Drift> ask(GuardedTrail trail, String parameter, String value) {
    var event =
        Events.with("update-that-weakens", "detail/requestParameters", Map.of(parameter, value));
    return RequestedDrift.of(trail, Events.call(event));
  }
}
