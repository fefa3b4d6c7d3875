package guardrail.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules remove logs of the folder "audit/AWSLogs/" before a year is over. */
class LifecycleRuleTest {
  private static final String FOLDER = "audit/AWSLogs/";

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "audit/, true",
    "aud, true",
    "audit/AWSLogs/, true",
    "audit/AWSLogs/111122223333/CloudTrail/, true",
    "*, true",
    "AWSLogs/, false",
    "audit-reports/, false",
    "audit/*, false",
    "tmp/, false"
  })
  void a_rule_is_for_what_begins_with_its_prefix(String prefix, boolean removes) {
    assertThat(rule(true, prefix, Optional.of(1), Optional.empty()).removes(FOLDER, 365))
        .isEqualTo(removes);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "364, true", "365, false", "3650, false"})
  void a_rule_harms_that_removes_sooner_than_the_standard(int days, boolean removes) {
    assertThat(rule(true, "", Optional.of(days), Optional.empty()).removes(FOLDER, 365))
        .isEqualTo(removes);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "364, true", "365, false"})
  void what_was_overwritten_or_deleted_counts_as_well(int days, boolean removes) {
    assertThat(rule(true, "", Optional.empty(), Optional.of(days)).removes(FOLDER, 365))
        .isEqualTo(removes);
    assertThat(rule(true, "", Optional.of(400), Optional.of(days)).removes(FOLDER, 365))
        .isEqualTo(removes);
  }

  @Test
  void a_rule_that_is_off_or_removes_nothing_does_no_harm() {
    assertThat(rule(false, "", Optional.of(1), Optional.of(1)).removes(FOLDER, 365)).isFalse();
    assertThat(rule(true, "", Optional.empty(), Optional.empty()).removes(FOLDER, 365)).isFalse();
  }

  @Test
  void the_soonest_of_its_days_is_told() {
    assertThat(rule(true, "", Optional.of(9), Optional.of(3)).soonest()).isEqualTo(3);
    assertThat(rule(true, "", Optional.of(9), Optional.empty()).soonest()).isEqualTo(9);
    assertThat(rule(true, "", Optional.empty(), Optional.of(3)).soonest()).isEqualTo(3);
  }

  private static LifecycleRule rule(
      boolean enabled, String prefix, Optional<Integer> days, Optional<Integer> noncurrent) {
    return new LifecycleRule("a-rule", enabled, prefix, days, noncurrent);
  }
}
