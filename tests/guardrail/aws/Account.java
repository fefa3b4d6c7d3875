package guardrail.aws;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import localaws.Call;
import localaws.Caller;
import localaws.World;
import localaws.http.LocalAwsServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** An account on the stand-in, and the product's own ports connected to it. */
final class Account implements AutoCloseable {
  static final String ID = "111122223333";
  static final String STRANGER = "444455556666";
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd";
  static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:new-log-files";
  static final String GROUP = "arn:aws:logs:us-east-1:111122223333:log-group:trail-events:*";
  static final String ROLE = "arn:aws:iam::111122223333:role/LogGroupRole";

  final World world;
  final Rerouted wire;
  final AwsPorts ports;
  final GuardedTrail trail;
  private final LocalAwsServer server;

  Account(String region) {
    world = new World(ID, region, () -> NOON);
    server = LocalAwsServer.start(world);
    wire = new Rerouted(server.endpoint());
    var guard = world.register(Caller.role(ID, "TrailGuardRole", "guard", "ASIAGUARD"));
    var credentials = AwsBasicCredentials.create(guard.accessKeyId(), "secret");
    ports =
        AwsPorts.connect(
            region,
            alerts(region),
            "ledger",
            "https://sqs.us-east-1.amazonaws.com/111122223333/FollowUps",
            Optional.empty(),
            new Connection(StaticCredentialsProvider.create(credentials), wire),
            () -> NOON);
    trail = guarded(region, bare(bucket(region)), ID);
  }

  static String bucket(String region) {
    return "standard-trail-" + ID + "-" + region;
  }

  static String standby(String region) {
    return "standard-trail-standby-" + ID + "-" + region;
  }

  static String alerts(String region) {
    return "arn:aws:sns:%s:%s:alerts".formatted(region, ID);
  }

  String bucket() {
    return bucket(world.region());
  }

  static GuardedTrail guarded(String region, TrailSettings settings, String bucketOwner) {
    return new GuardedTrail(
        new TrailArn("aws", region, ID, "standard-trail"),
        new TrailStandard(settings, bucketOwner, standby(region)));
  }

  static TrailSettings bare(String bucket) {
    return Sample.PLAIN.deliveringTo(bucket);
  }

  static TrailSettings full(String bucket) {
    return new TrailSettings(
        bucket,
        Optional.of("audit"),
        Optional.of(TOPIC),
        true,
        true,
        true,
        Optional.of(GROUP),
        Optional.of(ROLE),
        Optional.of(KEY),
        false);
  }

  /** Both buckets of the standard, open to CloudTrail. */
  Account withBuckets() {
    for (var name : List.of(bucket(), standby(world.region()))) {
      world.run(state -> state.buckets().create(name, ID, world.region()));
      world.run(
          state -> state.buckets().setPolicy(name, Optional.of(LogBucketPolicy.of(trail, name))));
    }
    return this;
  }

  Account withTrail() {
    withBuckets();
    apply(trail, new CreateTrail(trail.standard().settings()));
    apply(trail, new StartLogging());
    return this;
  }

  /** The last call of this name that reached AWS. */
  Call last(String operation) {
    return world.calls().stream()
        .filter(call -> call.operation().equals(operation))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  @Override
  public void close() {
    wire.close();
    server.close();
  }

  Result apply(GuardedTrail guarded, Remediation step) {
    return ports.apply().apply(guarded, step, "incident-20261122T120000-0000");
  }
}
