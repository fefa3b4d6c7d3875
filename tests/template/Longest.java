package template;

import static java.util.Map.entry;

import java.util.Map;

/** The longest values that the template takes, but for DataEventSelectors. */
final class Longest {
  private static final String KEY =
      "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

  /** Of everything that has a name. */
  static final Map<String, String> NAMES =
      Map.of(
          "TrailName", "t".repeat(128),
          "KmsKeyArn", KEY,
          "DeliveryTopicName", "d".repeat(256),
          "LogGroupName", "g".repeat(512),
          "BucketNamePrefix", "b".repeat(27),
          "LogBucketName", "l".repeat(63));

  /** Of everything else. */
  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          entry("LogKeyPrefix", "p".repeat(200)),
          entry("Mode", "AlertOnly"),
          entry("SecurityHub", "true"),
          entry("IncidentEvents", "true"),
          entry("LogRetentionDays", "3653"),
          entry("LogGroupRetentionDays", "3653"),
          entry("DeliveryMinutes", "240"),
          entry("FlappingRepairs", "50"),
          entry("FlappingMinutes", "60"),
          entry("ExemptionRoleArn", "arn:aws-us-gov:iam::111122223333:role/" + "r".repeat(71)),
          entry("InsightTypes", "ApiCallRateInsight,ApiErrorRateInsight"),
          entry("TrailTags", "k".repeat(100) + "=" + "v".repeat(155)),
          entry("OrganizationId", "o-" + "o".repeat(32)),
          entry("OrganizationalUnitIds", "r-ab12" + ",ou-ab12-11111111".repeat(21)),
          entry("OnboardingHours", "168"),
          entry("SweepMinutes", "360"),
          entry("MemberLogs", "ArchiveBucketByOrganization"),
          entry("MemberKmsKeyArn", KEY),
          entry("OrganizationTrail", "true"),
          entry("CloudTrailAdministrators", "444455556666,555566667777,777788889999"));

  private Longest() {}

  /** That many characters of selectors, as people write them. */
  static String selectors(int characters) {
    var one = Deployed.DATA_EVENT_SELECTOR + ",";
    var many = one.repeat(characters / one.length() - 1);
    var left = characters - many.length() - Deployed.DATA_EVENT_SELECTOR.length() - 2;
    return "[" + many + Deployed.DATA_EVENT_SELECTOR + " ".repeat(left) + "]";
  }
}
