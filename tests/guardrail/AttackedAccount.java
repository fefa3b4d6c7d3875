package guardrail;

import static java.util.Map.entry;

import guardrail.aws.Connection;
import guardrail.aws.IncidentTable;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Json;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.TrailArn;
import guardrail.ledger.Lease;
import guardrail.policy.LogBucketPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.Caller;
import localaws.Published;
import localaws.World;
import localaws.http.LocalAwsServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The sample account on the stand-in, the guardrail connected to it, and somebody who tampers. */
final class AttackedAccount implements AutoCloseable {
  private static final String REGION = "us-east-1";
  private static final String ALERTS = "arn:aws:sns:us-east-1:111122223333:alerts";
  private static final String FOLLOW_UPS =
      "https://sqs.us-east-1.amazonaws.com/111122223333/FollowUps";
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Caller MALLORY = Caller.user(Sample.ACCOUNT, "mallory", "AKIAMALLORY");

  final SettableClock clock;
  final World world;
  final MortalWire wire;
  private final LocalAwsServer server;
  private final Caller guardrail;
  private Optional<TrailGuard> alive = Optional.empty();

  AttackedAccount(Instant start) {
    clock = new SettableClock(start);
    world = new World(Sample.ACCOUNT, REGION, clock);
    server = LocalAwsServer.start(world);
    guardrail = world.register(Caller.role(Sample.ACCOUNT, "TrailGuardRole", "guard", "ASIAGUARD"));
    wire =
        new MortalWire(
            UrlConnectionHttpClient.builder().build(), () -> world.published().getLast().message());
    world.run(state -> {
      for (var bucket : List.of(Sample.LOG_BUCKET, Sample.STANDBY_BUCKET)) {
        state.buckets().create(bucket, Sample.ACCOUNT, REGION);
        var policy = LogBucketPolicy.of(Sample.PLAIN_TRAIL, bucket);
        state.buckets().setPolicy(bucket, Optional.of(policy));
      }
      state.topics().add(ALERTS);
      state.topics().put("arn:aws:sns:us-east-1:111122223333:elsewhere", true);
      var table = "arn:aws:dynamodb:us-east-1:111122223333:table/ledger";
      state.tables().create(table, Map.of("trailArn", "S"), false);
      IncidentTable.create(state, "arn:aws:dynamodb:us-east-1:111122223333:table/incidents");
      var queue = "arn:aws:sqs:us-east-1:111122223333:FollowUps";
      state.queues().create(FOLLOW_UPS, queue, LONGEST, Duration.ofDays(4));
    });
  }

  /** Does what the record tells, so that it is true. */
  void suffer(CloudTrailRecord call) {
    call.requested("bucketName")
        .ifPresentOrElse(bucket -> sufferOn(bucket, call), () -> sufferOnTheTrail(call));
  }

  /** A record has S3's members as they are on the wire, and a policy as an object. */
  private void sufferOn(String bucket, CloudTrailRecord call) {
    var members = new HashMap<String, Object>(call.requestParameters());
    members.put("Bucket", bucket);
    Optional.ofNullable(members.remove("bucketPolicy"))
        .ifPresent(policy -> members.put("Policy", Json.write(Json.object(policy))));
    world.call(MALLORY, "s3", call.eventName().orElseThrow(), members);
  }

  private void sufferOnTheTrail(CloudTrailRecord call) {
    var trail = call.putsEventSelectors() ? "TrailName" : "Name";
    var members = new HashMap<String, Object>(Map.of(trail, Sample.ARN.toString()));
    if (call.putsEventSelectors()) {
      members.put("EventSelectors", List.of(Map.of("IncludeManagementEvents", false)));
    } else if (call.isUpdateOfUnknown()) {
      members.put("EnableLogFileValidation", false);
    } else if (call.isUpdate()) {
      call.requestParameters()
          .forEach((name, value) ->
              members.put(Character.toUpperCase(name.charAt(0)) + name.substring(1), value));
      members.computeIfPresent("SnsTopicName", (_, name) -> name.equals("") ? "" : "elsewhere");
    }
    world.call(MALLORY, "cloudtrail", call.eventName().orElseThrow(), members);
  }

  /** Another trail that records, so that the guarded one would not be made on its first day. */
  void addDecoy() {
    var arn = new TrailArn("aws", REGION, Sample.ACCOUNT, "decoy");
    var decoy = new GuardedTrail(arn, Sample.PLAIN_TRAIL.standard());
    world.run(state -> {
      state.buckets().create("decoy-logs", Sample.ACCOUNT, REGION);
      var policy = LogBucketPolicy.of(decoy, "decoy-logs");
      state.buckets().setPolicy("decoy-logs", Optional.of(policy));
    });
    world.call(
        MALLORY,
        "cloudtrail",
        "CreateTrail",
        Map.of("Name", "decoy", "S3BucketName", "decoy-logs"));
    world.call(MALLORY, "cloudtrail", "StartLogging", Map.of("Name", "decoy"));
  }

  /** One try of one event; whether Lambda need not try it again. */
  boolean handle(byte[] event, String requestId, Kill kill) {
    wire.live(kill);
    var guard = alive.orElseGet(this::start);
    alive = Optional.of(guard);
    var lease = new Lease(requestId, clock.instant().plus(LONGEST));
    try {
      guard.handle(event, new Invocation(Instant.MAX, lease, _ -> {}));
      return true;
    } catch (TrailGuard.RemediationFailed failed) {
      return false;
    } catch (Throwable thrown) {
      if (!wire.isDead()) {
        throw new AssertionError("an invocation failed that nobody killed", thrown);
      }
      alive = Optional.empty();
      return false;
    }
  }

  private TrailGuard start() {
    System.setProperty("aws.endpointUrl", server.endpoint().toString());
    var credentials = AwsBasicCredentials.create(guardrail.accessKeyId(), "secret");
    return TrailGuard.of(
        GuardrailConfig.from(
            Map.ofEntries(
                entry("TRAIL_ARN", Sample.ARN.toString()),
                entry("LOG_BUCKET_NAME", Sample.LOG_BUCKET),
                entry("LOG_BUCKET_ACCOUNT_ID", Sample.ACCOUNT),
                entry("STANDBY_BUCKET_NAME", Sample.STANDBY_BUCKET),
                entry("ALERT_TOPIC_ARN", ALERTS),
                entry("LEDGER_TABLE_NAME", "ledger"),
                entry("INCIDENTS_TABLE_NAME", "incidents"),
                entry("FOLLOW_UP_QUEUE_URL", FOLLOW_UPS),
                entry("DOSSIER_QUEUE_URL", FOLLOW_UPS.replace("FollowUps", "Dossiers")),
                entry("ALLOW_SECOND_TRAIL", "false"),
                entry("LOG_RETENTION_DAYS", "365"),
                entry("LOG_GROUP_RETENTION_DAYS", "365"),
                entry("DELIVERY_MINUTES", "30"),
                entry("FLAPPING", "5/10"),
                entry("MODE", "Enforce"))),
        new Connection(StaticCredentialsProvider.create(credentials), wire),
        _ -> {},
        clock,
        clock::pass);
  }

  boolean isRecording() {
    return world
        .trail(Sample.ARN.toString())
        .filter(trail -> trail.recording().logging() && trail.is("IsMultiRegionTrail"))
        .filter(trail -> trail.is("IncludeGlobalServiceEvents"))
        .filter(trail -> trail.is("LogFileValidationEnabled"))
        .filter(trail -> trail.text("SnsTopicARN").isEmpty())
        .isPresent();
  }

  List<String> messages() {
    return world.published().stream().map(Published::message).toList();
  }

  @Override
  public void close() {
    System.clearProperty("aws.endpointUrl");
    server.close();
    wire.close();
  }
}
