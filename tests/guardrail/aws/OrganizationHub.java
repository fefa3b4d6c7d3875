package guardrail.aws;

import guardrail.aws.OrganizationPorts.Places;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.MemberSample;
import guardrail.policy.LogBucketPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.Call;
import localaws.Caller;
import localaws.SettableClock;
import localaws.World;
import localaws.http.LocalAwsServer;
import localaws.iam.Policy;
import localaws.organizations.JoinedMethod;
import localaws.organizations.Organization;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/** The hub of an organization on the stand-in, and the product's own ports connected to it. */
final class OrganizationHub implements AutoCloseable {
  static final String ID = Account.ID;
  static final String MANAGEMENT = "999988887777";
  static final String MEMBER = "444455556666";
  static final String WORKLOADS = "ou-exam-workload";
  static final String DEEPER = "ou-exam-deeper11";
  static final String SANDBOX = "ou-exam-sandboxes";
  static final String ROLE = "arn:aws:iam::%s:role/CloudTrailGuardrail";
  static final String QUEUE = "https://sqs.us-east-1.amazonaws.com/111122223333/AccountQueue";
  static final Caller MANAGER = Caller.user(MANAGEMENT, "manager", "AKIAMANAGER");
  private static final String REGION = "us-east-1";

  final SettableClock clock = new SettableClock(Account.NOON);
  final World world = new World(ID, REGION, clock);
  final GuardedTrail trail = MemberSample.OWN_BUCKETS.trailOf(MEMBER);
  private final LocalAwsServer server = LocalAwsServer.start(world);
  private final Rerouted wire = new Rerouted(server.endpoint());
  private final Connection connection;

  OrganizationHub() {
    var key = world.register(Caller.role(ID, "AccountRole", "look", "ASIAHUB")).accessKeyId();
    connection =
        new Connection(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "secret")), wire);
    world.register(MANAGER);
    world.run(state -> {
      var organization = state.organization();
      organization.found("o-exampleorgid", MANAGEMENT);
      organization.addUnit(WORKLOADS, "Workloads", Organization.ROOT);
      organization.addUnit(DEEPER, "Deeper", WORKLOADS);
      organization.addUnit(SANDBOX, "Sandboxes", Organization.ROOT);
      organization.join(ID, "security", JoinedMethod.CREATED, clock.instant());
      organization.join(MEMBER, "payments", JoinedMethod.CREATED, clock.instant());
      organization.delegate("any.amazonaws.com", ID, clock.instant());
      organization.trust("cloudtrail.amazonaws.com", clock.instant());
      state.tables().create(table("Accounts"), Map.of("accountId", "S"), true);
      state.tables().create(table("Ledger"), Map.of("trailArn", "S"), true);
      var arn = "arn:aws:sqs:us-east-1:111122223333:AccountQueue";
      state.queues().create(QUEUE, arn, Duration.ofMinutes(5), Duration.ofDays(4));
      roleIn(MEMBER, ID);
      roleIn(MANAGEMENT, ID);
    });
  }

  /** The role in this account, trusting that one. */
  void roleIn(String account, String trusted) {
    var trust =
        Map.of(
            "Effect", "Allow",
            "Principal", Map.of("AWS", "arn:aws:iam::%s:root".formatted(trusted)),
            "Action", "sts:AssumeRole");
    world.run(
        state -> state.roles().put(ROLE.formatted(account), List.of(trust), Policy.ADMINISTRATOR));
  }

  OrganizationPorts ports(String... scope) {
    var places = new Places(REGION, ID, MANAGEMENT, List.of(scope), "Accounts", QUEUE);
    return OrganizationPorts.connect(places, connection, clock);
  }

  AwsPorts aws() {
    return AwsPorts.connect(
        REGION,
        Account.alerts(REGION),
        "Ledger",
        "https://sqs.us-east-1.amazonaws.com/111122223333/FollowUps",
        Optional.of(new AwsPorts.Hub(ID, MANAGEMENT)),
        connection,
        clock);
  }

  MemberAccess memberAccess() {
    var clients = new Clients(connection);
    var sts = clients.own(StsClient.builder(), REGION, Clients.FOR_THE_TRAIL);
    return new MemberAccess(sts, clients, clock);
  }

  /** The member's buckets, open to CloudTrail. */
  OrganizationHub withBuckets() {
    for (var name :
        List.of(trail.standard().logBucketName(), trail.standard().standbyBucketName())) {
      world.run(state -> {
        state.buckets().create(name, MEMBER, REGION);
        state.buckets().setPolicy(name, Optional.of(LogBucketPolicy.of(trail, name)));
      });
    }
    return this;
  }

  /** Every call of this name that reached AWS. */
  List<Call> calls(String operation) {
    return world.calls().stream().filter(call -> call.operation().equals(operation)).toList();
  }

  private static String table(String name) {
    return "arn:aws:dynamodb:us-east-1:111122223333:table/" + name;
  }

  @Override
  public void close() {
    wire.close();
    server.close();
  }
}
