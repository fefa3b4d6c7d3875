package guardrail;

import guardrail.aws.AwsPorts;
import guardrail.aws.Connection;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.policy.LogBucketPolicy;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import localaws.http.LocalAwsServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** An account on the stand-in in a state made up by chance: trail, buckets, key and topic. */
final class AnyAccount implements AutoCloseable {
  private static final String ACCOUNT = "111122223333";
  private static final String REGION = "us-east-1";
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/the-key";
  private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:new-log-files";
  private static final String GROUP = "arn:aws:logs:us-east-1:111122223333:log-group:trail:*";
  private static final String ROLE = "arn:aws:iam::111122223333:role/to-log-group";

  private static final SdkHttpClient HTTP = UrlConnectionHttpClient.builder().build();

  private enum Bucket {
    FINE,
    ABSENT,
    NAME_HELD,
    FOREIGN,
    CLOSED_TO_CLOUDTRAIL
  }

  private final World world = new World(ACCOUNT, REGION, InstantSource.system());
  private final LocalAwsServer server = LocalAwsServer.start(world);
  private final Caller guardrail =
      world.register(Caller.role(ACCOUNT, "TrailGuardRole", "guard", "ASIAGUARDRAIL"));
  private final Random random;
  private final GuardedTrail trail;
  private final boolean hasTrail;
  private final Bucket log;
  private final Bucket standby;
  private final boolean keyUsable;
  private final boolean topicUsable;
  private final StringBuilder story = new StringBuilder();

  private AnyAccount(Random random) {
    this.random = random;
    trail = standard(random.nextBoolean());
    bucket(trail.standard().logBucketName(), Bucket.FINE);
    bucket(trail.standard().standbyBucketName(), Bucket.FINE);
    bucket("elsewhere", Bucket.FINE);
    keys(true, true);
    hasTrail = random.nextInt(4) > 0;
    if (hasTrail) {
      someTrail();
    }
    log = Bucket.values()[random.nextInt(Bucket.values().length)];
    standby = Bucket.values()[random.nextInt(Bucket.values().length)];
    keyUsable = random.nextInt(3) > 0;
    topicUsable = random.nextInt(3) > 0;
    keys(keyUsable, topicUsable);
    bucket(trail.standard().logBucketName(), log);
    bucket(trail.standard().standbyBucketName(), standby);
    story.append(
        " log %s, standby %s, key %s, topic %s".formatted(log, standby, keyUsable, topicUsable));
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
    return hasTrail || makes(log) || makes(standby);
  }

  boolean nothingRefuses() {
    return makes(log) && makes(standby) && keyUsable && topicUsable;
  }

  private static boolean makes(Bucket bucket) {
    return bucket == Bucket.FINE || bucket == Bucket.ABSENT;
  }

  private static GuardedTrail standard(boolean withDependencies) {
    var settings =
        new TrailSettings(
            "the-log-bucket",
            withDependencies ? Optional.of("audit") : Optional.empty(),
            withDependencies ? Optional.of(TOPIC) : Optional.empty(),
            true,
            true,
            true,
            withDependencies ? Optional.of(GROUP) : Optional.empty(),
            withDependencies ? Optional.of(ROLE) : Optional.empty(),
            withDependencies ? Optional.of(KEY) : Optional.empty(),
            false);
    return new GuardedTrail(
        new TrailArn("aws", REGION, ACCOUNT, "standard-trail"),
        new TrailStandard(settings, ACCOUNT, "the-standby-bucket"));
  }

  private void keys(boolean keyUsable, boolean topicUsable) {
    world.run(state -> state.keys().put(KEY, keyUsable));
    world.run(state -> state.topics().put(TOPIC, topicUsable));
    Sample.logGroup(world, GROUP, ROLE);
  }

  private void bucket(String name, Bucket wanted) {
    world.run(state -> state.buckets().remove(name));
    world.run(state -> state.buckets().release(name));
    switch (wanted) {
      case FINE -> fine(name);
      case CLOSED_TO_CLOUDTRAIL ->
          world.run(state -> state.buckets().create(name, ACCOUNT, REGION));
      case FOREIGN -> world.run(state -> state.buckets().create(name, "444455556666", REGION));
      case NAME_HELD -> world.run(state -> state.buckets().hold(name));
      case ABSENT -> {}
    }
  }

  private void fine(String name) {
    world.run(state -> state.buckets().create(name, ACCOUNT, REGION));
    world.run(
        state -> state.buckets().setPolicy(name, Optional.of(LogBucketPolicy.of(trail, name))));
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
      settings.put("KmsKeyId", KEY);
    }
    if (random.nextBoolean()) {
      settings.put("SnsTopicName", TOPIC);
    }
    if (random.nextBoolean()) {
      settings.put("CloudWatchLogsLogGroupArn", GROUP);
      settings.put("CloudWatchLogsRoleArn", ROLE);
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
