package guardrail.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {

  @ParameterizedTest
  @EnumSource
  void a_value_meets_itself_and_no_other(Setting setting) {
    assertThat(setting.isMet("expected", "expected")).isTrue();
    assertThat(setting.isMet("expected", "actual")).isFalse();
    assertThat(setting.isMet("", "actual")).isFalse();
    assertThat(setting.isMet("expected", "")).isFalse();
  }

  @Test
  void an_organization_trail_is_more_than_an_account_trail() {
    assertThat(Setting.IS_ORGANIZATION_TRAIL.isMet("false", "true")).isTrue();
    assertThat(Setting.IS_ORGANIZATION_TRAIL.isMet("true", "false")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IS_ORGANIZATION_TRAIL")
  void true_where_the_standard_says_false_is_drift_for_every_other_setting(Setting setting) {
    assertThat(setting.isMet("false", "true")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void each_setting_reads_its_own_field(Setting setting) {
    var value = setting.of(Sample.FULL).equals("true") ? "false" : "true";

    var changed = Sample.with(Sample.FULL, setting, value);

    assertThat(
            Arrays.stream(Setting.values())
                .filter(other -> !other.of(Sample.FULL).equals(other.of(changed))))
        .containsExactly(setting);
    assertThat(setting.of(changed)).isEqualTo(value);
  }

  @Test
  void what_is_absent_is_empty_text() {
    assertThat(Setting.KMS_KEY.of(Sample.PLAIN)).isEmpty();
    assertThat(Setting.S3_KEY_PREFIX.of(Sample.PLAIN)).isEmpty();
    assertThat(Setting.SNS_TOPIC.of(Sample.PLAIN)).isEmpty();
    assertThat(Setting.CLOUD_WATCH_LOGS_LOG_GROUP.of(Sample.PLAIN)).isEmpty();
    assertThat(Setting.CLOUD_WATCH_LOGS_ROLE.of(Sample.PLAIN)).isEmpty();
  }

  @Test
  void validation_and_topic_have_one_name_in_requests_and_another_in_answers() {
    assertThat(Setting.LOG_FILE_VALIDATION.requestParameter()).isEqualTo("enableLogFileValidation");
    assertThat(Setting.LOG_FILE_VALIDATION.property()).isEqualTo("logFileValidationEnabled");
    assertThat(Setting.SNS_TOPIC.requestParameter()).isEqualTo("snsTopicName");
    assertThat(Setting.SNS_TOPIC.property()).isEqualTo("snsTopicARN");
  }

  @Test
  void settings_without_dependencies_keep_all_that_records() {
    var bare = Sample.FULL.withoutDependencies();

    assertThat(bare).isEqualTo(Sample.with(Sample.PLAIN, Setting.S3_KEY_PREFIX, "audit"));
  }

  @Test
  void delivering_elsewhere_changes_the_bucket_alone() {
    var moved = Sample.FULL.deliveringTo("elsewhere");

    assertThat(moved).isEqualTo(Sample.with(Sample.FULL, Setting.S3_BUCKET_NAME, "elsewhere"));
  }
}
