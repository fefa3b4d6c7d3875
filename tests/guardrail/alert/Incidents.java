package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.incident.Incident;
import guardrail.observation.AwsError;
import guardrail.observation.BucketState;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every kind of incident, by the name of its golden file. */
final class Incidents {
  static final String ACCOUNT = "111122223333";
  static final TrailArn ARN = new TrailArn("aws", "us-east-1", ACCOUNT, "standard-trail");
  static final String LOG_BUCKET = "standard-trail-111122223333-us-east-1";
  static final String STANDBY = "standard-trail-standby-111122223333-us-east-1";
  static final TrailStandard STANDARD = standard(ACCOUNT, Optional.empty());
  static final GuardedTrail TRAIL = new GuardedTrail(ARN, STANDARD);

  static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  /** With a key, a topic and a log group. */
  static final GuardedTrail WITH_KEY = new GuardedTrail(ARN, standard(ACCOUNT, Optional.of(KEY)));

  private Incidents() {}

  /** In one order in every JVM: PIT runs a dynamic test again by its number. */
  static SortedSet<String> names() {
    return new TreeSet<>(stories().keySet());
  }

  static Map<String, Incident> all() {
    var all = new TreeMap<String, Incident>();
    stories().forEach((name, story) -> all.put(name, story.play()));
    return all;
  }

  /** Plays one alone. */
  static Incident named(String name) {
    return Objects.requireNonNull(stories().get(name), name).play();
  }

  private static Map<String, Story> stories() {
    var all = new HashMap<String, Story>();
    all.putAll(repaired());
    all.putAll(wellAgain());
    all.putAll(failed());
    all.putAll(BucketIncidents.all());
    all.putAll(doubtful());
    all.putAll(RememberedIncidents.all());
    all.putAll(RepeatedIncidents.all());
    all.putAll(OrganizationIncidents.all());
    all.putAll(RecordingIncidents.all());
    all.putAll(PolicyIncidents.all());
    all.putAll(SoftBucketIncidents.all());
    all.putAll(AlteredIncidents.all());
    all.putAll(KeyIncidents.all());
    all.putAll(SinkIncidents.all());
    all.putAll(FollowedIncidents.all());
    all.putAll(ExemptIncidents.all());
    return all;
  }

  private static Map<String, Story> repaired() {
    var minimal = STANDARD.settings().withoutDependencies().deliveringTo("another-teams-logs");
    return Map.of(
        "stopped-and-put-back",
        Story.of("stop-by-name.json", Look.stopped(), Look.restarted()),
        "stopped-by-a-role",
        Story.of("stop-by-assumed-role.json", Look.stopped(), Look.restarted()),
        "stopped-in-the-console-by-root",
        Story.of("stop-by-root.json", Look.stopped(), Look.restarted()),
        "stopped-by-an-identity-center-user",
        Story.of("stop-by-identity-center-role.json", Look.stopped(), Look.restarted()),
        "deleted-and-made-again",
        Story.of("delete-trail.json", Look.gone(), Look.recreated()),
        "weakened-and-put-back",
        Story.of(
                "update-that-weakens.json",
                Look.well().settings(Look.weakened(minimal)),
                Look.well().settings(WITH_KEY.standard().settings()))
            .guarding(WITH_KEY),
        "first-deployment",
        Story.of("resync.json", Look.gone(), Look.recreated()),
        "found-stopped-by-the-schedule",
        Story.of("resync.json", Look.stopped(), Look.restarted()));
  }

  private static Map<String, Story> wellAgain() {
    return Map.of(
        "stopped-for-a-while",
        Story.of("stop-by-name.json", Look.restarted()),
        "deleted-for-a-while",
        Story.of("delete-trail-by-arn.json", Look.recreated()),
        "weakened-for-a-while",
        Story.of("update-by-service-linked-role.json", Look.well()));
  }

  private static Map<String, Story> failed() {
    var keyError = error("UpdateTrail", "KmsKeyNotFoundException", "KMS key not found: " + KEY);
    var bare = Look.recreated().settings(WITH_KEY.standard().settings().withoutDependencies());
    return Map.of(
        "start-denied",
        Story.of("stop-from-console-session.json", Look.stopped())
            .fails(StartLogging.class, denied("cloudtrail:StartLogging", ARN.toString())),
        "too-many-trails",
        Story.of("delete-trail.json", Look.gone())
            .fails(
                CreateTrail.class,
                error(
                    "CreateTrail",
                    "MaximumNumberOfTrailsExceededException",
                    "User: 111122223333 already has 5 trails in us-east-1.")),
        "no-time-left",
        Story.of("stop-by-arn.json", Look.stopped()).outOfTime(),
        "key-refused",
        Story.of("delete-trail.json", Look.gone(), Look.gone(), bare)
            .guarding(WITH_KEY)
            .answers(CreateTrail.class, new Refused(new SettingRefused(Setting.KMS_KEY, keyError)))
            .answers(UpdateTrail.class, new Refused(new SettingRefused(Setting.KMS_KEY, keyError))),
        "overtaken",
        Story.of("stop-by-name.json", Look.stopped(), Look.gone(), Look.gone(), Look.recreated())
            .answers(
                StartLogging.class,
                new Overtaken(error("StartLogging", "TrailNotFoundException", "Unknown trail")),
                new Applied()),
        "unreadable",
        Story.of("stop-null-parameters.json", Look.unreadable()),
        "status-unreadable",
        Story.of(
            "resync.json",
            Look.well().statusUnreadable(denied("cloudtrail:GetTrailStatus", ARN.toString()))));
  }

  private static Map<String, Story> doubtful() {
    return Map.of(
        "alert-only-stopped",
        Story.of("stop-by-name.json", Look.stopped()).alertOnly(),
        "alert-only-bucket-deleted",
        Story.of("resync.json", Look.gone().logBucket(BucketState.ABSENT)).alertOnly(),
        "event-refused",
        Story.of("stop-wrong-account.json", Look.well()),
        "event-refused-and-stopped",
        Story.of("stop-unguarded-account.json", Look.stopped(), Look.restarted()),
        "parameters-omitted",
        Story.of(
            "update-omitted-parameters.json",
            Look.well().settings(Look.weakened(STANDARD.settings())),
            Look.well()),
        "another-trails-event",
        Story.of("foreign-trail.json", Look.stopped(), Look.stopped(), Look.restarted()),
        "service-event",
        Story.of("service-event.json", Look.stopped(), Look.stopped(), Look.restarted()));
  }

  static TrailStandard standard(String bucketAccount, Optional<String> key) {
    return new TrailStandard(
        new TrailSettings(
            LOG_BUCKET,
            Optional.empty(),
            key.map(_ -> "arn:aws:sns:us-east-1:111122223333:new-log-files"),
            true,
            true,
            true,
            key.map(_ -> "arn:aws:logs:us-east-1:111122223333:log-group:trail-events:*"),
            key.map(_ -> "arn:aws:iam::111122223333:role/cloudtrail-guardrail-LogGroupRole"),
            key,
            false),
        bucketAccount,
        STANDBY);
  }

  static AwsError error(String call, String code, String message) {
    var bucket = call.endsWith("Bucket");
    return new AwsError(
        (bucket ? "s3:" : "cloudtrail:") + call,
        bucket ? LOG_BUCKET : ARN.toString(),
        ACCOUNT,
        "us-east-1",
        code,
        message);
  }

  static AwsError denied(String operation, String resource) {
    return new AwsError(
        operation,
        resource,
        ACCOUNT,
        "us-east-1",
        "AccessDeniedException",
        "not authorized, with an explicit deny in a service control policy");
  }
}
