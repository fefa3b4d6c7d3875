package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
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
    var parameters = new TreeSet<>(Deployed.EVERY_PARAMETER.keySet());
    parameters.removeAll(VersionLabelTest.WITH_A_LABEL);
    return parameters;
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

  static Set<String> parametersOfTheOrganization() {
    return Organized.EVERY_PARAMETER.keySet();
  }

  @ParameterizedTest
  @MethodSource("parametersOfTheOrganization")
  void within_an_organization_it_does_so_for_its_parameters_too(String parameter) {
    var first = new HashMap<>(Map.of("MemberLogs", "ArchiveBucketByOrganization"));
    if (parameter.equals("OrganizationTrail")) {
      first.put("ManagementAccountId", Organized.HUB);
    } else if (parameter.equals("CloudTrailAdministrators")) {
      first.putAll(Organized.ORGANIZATION_TRAIL);
    }
    var before = Organized.hub(first);
    var changed = new HashMap<>(first);
    changed.put(
        parameter,
        switch (parameter) {
          case "OrganizationId" -> "o-anotherorgid";
          case "ManagementAccountId" -> Organized.HUB;
          case "OrganizationalUnitIds" -> "r-ab12";
          case String _ -> Organized.EVERY_PARAMETER.getOrDefault(parameter, "");
        });
    var after = Organized.hub(changed);

    assertThat(environment(after)).isNotEqualTo(environment(before));
    assertThat(description(after)).isNotEqualTo(description(before));
  }

  @ParameterizedTest
  @MethodSource("parametersOfTheOrganization")
  void without_one_they_change_neither(String parameter) {
    var without = new HashMap<>(Map.of(parameter, Organized.EVERY_PARAMETER.get(parameter)));
    without.put("OrganizationId", "");
    var after = Deployed.with(without);

    assertThat(after.function().environment()).isEqualTo(defaults.function().environment());
    assertThat(description(after)).isEqualTo(description(defaults));
  }

  @Test
  void each_kind_of_insight_is_another_description() {
    assertThat(
            Stream.of(
                    "",
                    "ApiCallRateInsight",
                    "ApiErrorRateInsight",
                    "ApiCallRateInsight,ApiErrorRateInsight")
                .map(types -> description(Deployed.with(Map.of("InsightTypes", types)))))
        .doesNotHaveDuplicates();
  }

  @Test
  void each_set_of_channels_is_another_description() {
    var descriptions =
        Stream.of("false", "true")
            .flatMap(hub ->
                Stream.of("false", "true")
                    .map(events ->
                        Deployed.with(Map.of("SecurityHub", hub, "IncidentEvents", events))))
            .map(ChangesArriveTest::description);

    assertThat(descriptions).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void numbers_and_insights_fit_at_their_longest() {
    var longest =
        Deployed.with(
            Map.of(
                "LogRetentionDays", "3653",
                "LogGroupRetentionDays", "3653",
                "DeliveryMinutes", "240",
                "FlappingRepairs", "50",
                "FlappingMinutes", "60",
                "InsightTypes", "ApiCallRateInsight,ApiErrorRateInsight"));

    assertThat(description(longest).length() - description(defaults).length()).isEqualTo(28);
  }

  @Test
  void an_organization_fits_as_well() {
    var hub =
        Organized.hub(
            Map.of(
                "KmsKeyArn", "arn:aws:kms:ap-southeast-2:111122223333:" + KEY,
                "MemberKmsKeyArn", "arn:aws:kms:ap-southeast-2:111122223333:" + KEY));

    assertThat(description(hub)).hasSizeBetween(200, 256);
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

  static String description(Deployed stack) {
    return description(stack.resource("TrailGuardFunction"));
  }

  private static String description(Template hub) {
    return description(hub.resource("TrailGuardFunction"));
  }

  private static String description(Resource function) {
    return function.text("VersionDescription").orElseThrow();
  }

  private static Object environment(Template hub) {
    return hub.resource("TrailGuardFunction").at("Environment", "Variables").orElseThrow();
  }
}
