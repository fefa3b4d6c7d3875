package guardrail;

import guardrail.aws.AwsPorts;
import guardrail.aws.Connection;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.observation.Policies;
import guardrail.policy.LogBucketPolicy;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import localaws.Caller;
import localaws.World;
import localaws.http.LocalAwsServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** An account on the stand-in in a state made up by chance: the trail and its way. */
final class AnyAccount implements AutoCloseable {
  private static final String ACCOUNT = "111122223333";
  private static final String REGION = "us-east-1";
  private static final SdkHttpClient HTTP = UrlConnectionHttpClient.builder().build();

  private enum Bucket {
    FINE,
    ABSENT,
    NAME_HELD,
    FOREIGN,
    CLOSED_TO_CLOUDTRAIL,
    HOSTILE,
    FULL,
    LOCKED
  }

  /** Nobody of the account may see or change the policy; CloudTrail may write. */
  private static final String LOCK =
      "{\"Sid\":\"Lock\",\"Effect\":\"Deny\",\"Principal\":\"*\","
          + "\"Action\":[\"s3:GetBucketPolicy\",\"s3:PutBucketPolicy\"],\"Resource\":\"*\"}";

  private final World world = new World(ACCOUNT, REGION, InstantSource.system());
  private final LocalAwsServer server = LocalAwsServer.start(world);
  private final Caller guardrail =
      world.register(Caller.role(ACCOUNT, "TrailGuardRole", "guard", "ASIAGUARDRAIL"));
  private final Random random;
  private final GuardedTrail trail;
  private final boolean hasTrail;
  private final Bucket log;
  private final Bucket standby;
  private final AnyPath path;
  private final StringBuilder story = new StringBuilder();

  private AnyAccount(Random random) {
    this.random = random;
    trail = standard(random.nextBoolean());
    bucket(trail.standard().logBucketName(), Bucket.FINE);
    bucket(trail.standard().standbyBucketName(), Bucket.FINE);
    bucket("elsewhere", Bucket.FINE);
    path = new AnyPath(world, random);
    hasTrail = random.nextInt(4) > 0;
    if (hasTrail) {
      someTrail();
    }
    log = Bucket.values()[random.nextInt(Bucket.values().length)];
    standby = Bucket.values()[random.nextInt(Bucket.values().length)];
    bucket(trail.standard().logBucketName(), log);
    bucket(trail.standard().standbyBucketName(), standby);
    path.damage(
        guardrail,
        hasTrail,
        List.of(trail.standard().logBucketName(), trail.standard().standbyBucketName()));
    story.append(" log %s, standby %s%s".formatted(log, standby, path));
  }

  static AnyAccount generate(Random random) {
    return new AnyAccount(random);
  }

  GuardedTrail trail() {
    return trail;
  }

  AwsPorts ports() {
    System.setProperty("aws.endpointUrl", server.endpoint().toString());
    var credentials = AwsBasicCredentials.create(guardrail.accessKeyId(), "secret");
    return AwsPorts.connect(
        REGION,
        "arn:aws:sns:us-east-1:111122223333:alerts",
        "ledger",
        "https://sqs.us-east-1.amazonaws.com/111122223333/FollowUps",
        Optional.empty(),
        new Connection(StaticCredentialsProvider.create(credentials), HTTP),
        InstantSource.system());
  }

  /** A trail that is there only has to be started; one that is not needs a bucket. */
  boolean canRecord() {
    return hasTrail
        || takesLogs(log, trail.standard().logBucketName())
        || takesLogs(standby, trail.standard().standbyBucketName());
  }

  /** Whether the guardrail alone can put all right. */
  boolean nothingRefuses() {
    return isMended(log) && isMended(standby) && !path.needsAPerson();
  }

  private boolean takesLogs(Bucket bucket, String name) {
    return (isMended(bucket) || bucket == Bucket.LOCKED) && !path.isPaidByRequester(name);
  }

  private static boolean isMended(Bucket bucket) {
    return switch (bucket) {
      case FINE, ABSENT, CLOSED_TO_CLOUDTRAIL, HOSTILE -> true;
      case NAME_HELD, FOREIGN, FULL, LOCKED -> false;
    };
  }

  private static GuardedTrail standard(boolean withDependencies) {
    var settings =
        new TrailSettings(
            "the-log-bucket",
            withDependencies ? Optional.of("audit") : Optional.empty(),
            withDependencies ? Optional.of(AnyPath.TOPIC) : Optional.empty(),
            true,
            true,
            true,
            withDependencies ? Optional.of(AnyPath.GROUP) : Optional.empty(),
            withDependencies ? Optional.of(AnyPath.ROLE) : Optional.empty(),
            withDependencies ? Optional.of(AnyPath.KEY) : Optional.empty(),
            false);
    return new GuardedTrail(
        new TrailArn("aws", REGION, ACCOUNT, "standard-trail"),
        new TrailStandard(settings, ACCOUNT, "the-standby-bucket"));
  }

  private void bucket(String name, Bucket wanted) {
    world.run(state -> state.buckets().remove(name));
    world.run(state -> state.buckets().release(name));
    switch (wanted) {
      case FINE -> withPolicy(name, ours(name));
      case CLOSED_TO_CLOUDTRAIL ->
          world.run(state -> state.buckets().create(name, ACCOUNT, REGION));
      case FOREIGN -> world.run(state -> state.buckets().create(name, "444455556666", REGION));
      case NAME_HELD -> world.run(state -> state.buckets().hold(name));
      case HOSTILE -> withPolicy(name, Policies.with(Policies.DENY, ours(name)));
      case FULL -> withPolicy(name, Policies.full());
      case LOCKED -> withPolicy(name, Policies.with(LOCK, ours(name)));
      case ABSENT -> {}
    }
  }

  private void withPolicy(String name, String policy) {
    world.run(state -> state.buckets().create(name, ACCOUNT, REGION));
    world.run(state -> state.buckets().setPolicy(name, Optional.of(policy)));
  }

  private String ours(String name) {
    return LogBucketPolicy.of(trail, name);
  }

  /** A trail with each setting right or wrong by chance, logging or not. */
  private void someTrail() {
    var settings = new HashMap<String, Object>();
    var standard = trail.standard().settings();
    settings.put("Name", "standard-trail");
    settings.put(
        "S3BucketName",
        pick(standard.s3BucketName(), trail.standard().standbyBucketName(), "elsewhere"));
    standard.s3KeyPrefix().ifPresent(prefix -> settings.put("S3KeyPrefix", prefix));
    var everyRegion = random.nextBoolean();
    settings.put("IsMultiRegionTrail", everyRegion);
    settings.put("IncludeGlobalServiceEvents", everyRegion || random.nextBoolean());
    settings.put("EnableLogFileValidation", random.nextBoolean());
    if (random.nextBoolean()) {
      settings.put("KmsKeyId", AnyPath.KEY);
    }
    if (random.nextBoolean()) {
      settings.put("SnsTopicName", AnyPath.TOPIC);
    }
    if (random.nextBoolean()) {
      settings.put("CloudWatchLogsLogGroupArn", AnyPath.GROUP);
      settings.put("CloudWatchLogsRoleArn", AnyPath.ROLE);
    }
    world.call(guardrail, "cloudtrail", "CreateTrail", settings);
    var logging = random.nextBoolean();
    if (logging) {
      world.call(guardrail, "cloudtrail", "StartLogging", Map.of("Name", "standard-trail"));
    }
    story.append(settings).append(logging ? " logging" : " stopped");
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  @Override
  public String toString() {
    return story.toString();
  }

  @Override
  public void close() {
    System.clearProperty("aws.endpointUrl");
    server.close();
  }
}
