package simulation;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import localaws.Call;
import localaws.Caller;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.events.Buses;
import localaws.http.LocalAwsServer;

/** LocalAws: strict where the guardrail bets, and able to fail on purpose. */
final class LocalCloud implements Cloud {
  private static final String ACCOUNT = "111122223333";
  private static final String STRANGER = "444455556666";
  private static final String SHARED = "another-teams-logs";
  private static final String OPEN_TO_CLOUDTRAIL =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
       "Principal": {"Service": "cloudtrail.amazonaws.com"},
       "Action": ["s3:GetBucketAcl", "s3:PutObject"],
       "Resource": ["arn:aws:s3:::another-teams-logs", "arn:aws:s3:::another-teams-logs/*"]}]}
      """;
  private static final Keys KEYS =
      new Keys("ASIAGUARDRAIL", "AKIAMALLORY", "ASIAAUDITOR", "AKIASTRANGER");

  private final InstantSource clock;
  private final World world;
  private final LocalAwsServer server;

  LocalCloud(InstantSource clock) {
    this.clock = clock;
    world = new World(ACCOUNT, Deployment.REGION, clock);
    server = LocalAwsServer.start(world);
    world.register(
        Caller.user(ACCOUNT, "mallory", KEYS.attacker())
            .from("203.0.113.7", "aws-cli/2.31.0 md/prompt#off"));
    world.register(Caller.role(ACCOUNT, "Auditor", "after-the-fact", KEYS.auditor()));
    world.register(Caller.user(STRANGER, "squatter", KEYS.stranger()));
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public Keys keys() {
    return KEYS;
  }

  @Override
  public Stack deploy(Path template, Map<String, String> parameters, Buses buses) {
    var target = new Target(ACCOUNT, Deployment.REGION, "cloudtrail-guardrail");
    SampleOrganization.foundIn(world, ACCOUNT, parameters, clock.instant());
    var stack = Stack.deploy(Template.read(template, target, parameters), world, buses);
    for (var function : stack.functions()) {
      var role = stack.roleOf(function.logicalId());
      var key = keyOf(function.logicalId());
      var caller = world.register(Caller.session(role.arn(), function.logicalId(), key));
      world.attach(caller, role.arn(), role.policy());
    }
    return stack;
  }

  @Override
  public String keyOf(String function) {
    return function.equals("TrailGuardFunction")
        ? KEYS.guardrail()
        : "ASIA" + function.toUpperCase(Locale.ROOT);
  }

  @Override
  public void onRecord(Consumer<Map<String, Object>> bus) {
    world.onRecord(bus);
  }

  @Override
  public void loseEvents() {
    world.faults().lastTrailEventsLost(true);
  }

  @Override
  public List<Told> alerts() {
    return world.published().stream()
        .map(p -> Told.of(p.at(), p.subject().orElse(""), p.message()))
        .toList();
  }

  @Override
  public List<Moment> calls() {
    return CallWords.of(world.calls());
  }

  @Override
  public Optional<List<Call>> writes() {
    return Optional.of(world.calls().stream().filter(CallWords::isRepair).toList());
  }

  @Override
  public List<Call> callsOfProduct() {
    return world.calls().stream().filter(CallWords::isTheGuardrails).toList();
  }

  @Override
  public String sharedBucket() {
    world.run(state -> state.buckets().create(SHARED, ACCOUNT, Deployment.REGION));
    world.run(state -> state.buckets().setPolicy(SHARED, Optional.of(OPEN_TO_CLOUDTRAIL)));
    return SHARED;
  }

  @Override
  public Optional<World> world() {
    return Optional.of(world);
  }

  @Override
  public void close() {
    server.close();
  }
}
