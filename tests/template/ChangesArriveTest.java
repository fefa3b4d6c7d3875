package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A version's description may not change, so another description is another version: the one way in
 * which the alias that is invoked learns of a changed parameter.
 */
class ChangesArriveTest {
  private static final String KEY = "key/1234abcd-12ab-34cd-56ef-1234567890ab";

  /** What larger companies really call their things; the defaults are shorter. */
  static final Map<String, String> REALISTIC =
      Map.of(
          "TrailName", "organization-security-audit-trail-1",
          "LogBucketName", "company-name-security-log-archive-eu-central-1-prd",
          "LogBucketAccountId", "444455556666",
          "LogKeyPrefix", "audit/trails",
          "KmsKeyArn", "arn:aws:kms:ap-southeast-2:111122223333:" + KEY,
          "DeliveryTopicName", "security-new-cloudtrail-file-1",
          "LogGroupName", "/company/security/cloudtrail/management-01",
          "Mode", "AlertOnly",
          "AllowSecondTrail", "true");

  private final Deployed defaults = Deployed.withDefaults();

  static Set<String> parameters() {
    return Deployed.EVERY_PARAMETER.keySet();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void the_description_changes_just_when_the_environment_does(String parameter) {
    var value = Deployed.EVERY_PARAMETER.get(parameter);
    var changed =
        Deployed.with(parameter.equals("VersionLabel") ? Map.of() : Map.of(parameter, value));

    assertThat(description(changed).equals(description(defaults)))
        .isEqualTo(changed.function().environment().equals(defaults.function().environment()));
  }

  @Test
  void what_changes_nothing_but_its_spelling_asks_lambda_for_no_second_version() {
    var spelled =
        Deployed.with(
            Map.of(
                "LogBucketAccountId", "111122223333",
                "LogBucketName", "standard-trail-111122223333-us-east-1"));

    assertThat(spelled.function().environment()).isEqualTo(defaults.function().environment());
    assertThat(description(spelled)).isEqualTo(description(defaults));
  }

  @Test
  void a_replica_of_the_key_in_another_region_is_another_key() {
    var here = Deployed.with(Map.of("KmsKeyArn", "arn:aws:kms:us-east-1:111122223333:" + KEY));
    var there = Deployed.with(Map.of("KmsKeyArn", "arn:aws:kms:eu-west-1:111122223333:" + KEY));

    assertThat(description(here)).isNotEqualTo(description(there));
  }

  @Test
  void values_that_change_places_are_another_description() {
    var topic = Deployed.with(Map.of("DeliveryTopicName", "trail-events"));
    var group = Deployed.with(Map.of("LogGroupName", "trail-events"));

    assertThat(description(topic)).isNotEqualTo(description(group));
  }

  @Test
  void real_settings_fit() {
    assertThat(description(Deployed.with(REALISTIC))).hasSizeBetween(200, 256);
    assertThat(description(defaults)).hasSizeLessThan(100);
  }

  @Test
  void a_label_stands_in_for_settings_that_do_not_fit() {
    var labelled = Deployed.with(Map.of("VersionLabel", "second try"));

    assertThat(description(labelled)).isEqualTo("second try");
  }

  static String description(Deployed stack) {
    return stack.resource("TrailGuardFunction").text("VersionDescription").orElseThrow();
  }
}
