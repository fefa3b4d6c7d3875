package guardrail.guarded;

import guardrail.observation.AwsError;
import guardrail.selectors.InsightSelector;
import guardrail.selectors.SelectorJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The trail that every file of events/ speaks of, and standards for it. */
public final class Sample {
  public static final String ACCOUNT = "111122223333";
  public static final String OTHER_ACCOUNT = "444455556666";
  public static final String LOG_BUCKET = "standard-trail-111122223333-us-east-1";
  public static final String STANDBY_BUCKET = "standard-trail-standby-111122223333-us-east-1";
  public static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  public static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:new-log-files";
  public static final String LOG_GROUP = "arn:aws:logs:us-east-1:111122223333:log-group:trail:*";
  public static final String LOG_GROUP_ROLE = "arn:aws:iam::111122223333:role/trail-to-log-group";

  public static final TrailArn ARN = new TrailArn("aws", "us-east-1", ACCOUNT, "standard-trail");

  /** The standard's settings with every parameter of the stack left empty. */
  public static final TrailSettings PLAIN =
      new TrailSettings(
          LOG_BUCKET,
          Optional.empty(),
          Optional.empty(),
          true,
          true,
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  /** The standard's settings with every parameter of the stack set. */
  public static final TrailSettings FULL =
      new TrailSettings(
          LOG_BUCKET,
          Optional.of("audit"),
          Optional.of(TOPIC),
          true,
          true,
          true,
          Optional.of(LOG_GROUP),
          Optional.of(LOG_GROUP_ROLE),
          Optional.of(KEY),
          false);

  public static final GuardedTrail PLAIN_TRAIL = guarding(PLAIN, ACCOUNT);
  public static final GuardedTrail FULL_TRAIL = guarding(FULL, ACCOUNT);

  /** A trail whose log bucket is another account's. */
  public static final GuardedTrail ABROAD = guarding(PLAIN, OTHER_ACCOUNT);

  /** The trail of a whole organization; nobody else administers it. */
  public static final GuardedTrail ORGANIZATIONS =
      new GuardedTrail(
          ARN,
          new TrailStandard(
                  with(PLAIN, Setting.IS_ORGANIZATION_TRAIL, "true"), ACCOUNT, STANDBY_BUCKET)
              .of(new WholeOrganization("o-exampleorgid", List.of())));

  /** Data events of all objects, anomalies of the call rate, and a tag. */
  public static final Recording RECORDING =
      new Recording(
          SelectorJson.dataEvents(
              "[{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]},"
                  + "{\"Field\":\"resources.type\",\"Equals\":[\"AWS::S3::Object\"]}]}]"),
          Set.of(InsightSelector.inManagementEvents("ApiCallRateInsight")),
          Map.of("owner", "security"));

  /** A trail that records and carries that beside the plain settings. */
  public static final GuardedTrail RECORDING_TRAIL =
      new GuardedTrail(ARN, PLAIN_TRAIL.standard().recording(RECORDING, Retention.A_YEAR));

  public static final GuardedTrails GUARDED = new GuardedTrails(List.of(PLAIN_TRAIL));

  private Sample() {}

  public static GuardedTrail guarding(TrailSettings settings, String bucketAccount) {
    return new GuardedTrail(ARN, new TrailStandard(settings, bucketAccount, STANDBY_BUCKET));
  }

  /** The same settings with one changed; text as {@link Setting#of} gives it. */
  public static TrailSettings with(TrailSettings settings, Setting changed, String value) {
    return new TrailSettings(
        of(Setting.S3_BUCKET_NAME, settings, changed, value),
        optional(Setting.S3_KEY_PREFIX, settings, changed, value),
        optional(Setting.SNS_TOPIC, settings, changed, value),
        bool(Setting.INCLUDE_GLOBAL_SERVICE_EVENTS, settings, changed, value),
        bool(Setting.IS_MULTI_REGION_TRAIL, settings, changed, value),
        bool(Setting.LOG_FILE_VALIDATION, settings, changed, value),
        optional(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, settings, changed, value),
        optional(Setting.CLOUD_WATCH_LOGS_ROLE, settings, changed, value),
        optional(Setting.KMS_KEY, settings, changed, value),
        bool(Setting.IS_ORGANIZATION_TRAIL, settings, changed, value));
  }

  public static AwsError error(String code) {
    return new AwsError("cloudtrail:UpdateTrail", ARN.toString(), ACCOUNT, "us-east-1", code, "no");
  }

  private static String of(Setting one, TrailSettings all, Setting changed, String value) {
    return one == changed ? value : one.of(all);
  }

  private static Optional<String> optional(
      Setting one, TrailSettings all, Setting changed, String value) {
    return Optional.of(of(one, all, changed, value)).filter(text -> !text.isEmpty());
  }

  private static boolean bool(Setting one, TrailSettings all, Setting changed, String value) {
    return Boolean.parseBoolean(of(one, all, changed, value));
  }
}
