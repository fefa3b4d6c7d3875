package simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import localaws.Caller;
import localaws.SettableClock;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.cloudformation.StackSets;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.cloudtrail.Trail;
import localaws.organizations.AcceptedHandshake;
import localaws.organizations.AccountState;
import localaws.organizations.ControlTowerEvents;
import localaws.organizations.JoinedMethod;
import localaws.organizations.OrganizationEvents;

/** What can happen in an organization, seen from the stage of its hub. */
public final class Organization {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final Stage stage;
  private final Deployment deployed;
  private final World world;
  private final StackSets stackSets;
  private final String management;

  Organization(Stage stage) {
    this.stage = stage;
    this.deployed = stage.deployed();
    this.world = stage.world();
    management = stage.variable("MANAGEMENT_ACCOUNT_ID");
    stackSets = StackSets.of(deployed.stack(), Path.of("."), world, deployed.buses());
    deployManagement();
  }

  /** With the parameters that the hub's outputs give. */
  private void deployManagement() {
    var hub = deployed.stack().template();
    var parameters = new HashMap<String, String>();
    parameters.put("HubAccountId", hub.target().account());
    parameters.put("HubRoleArns", String.valueOf(hub.outputs().get("HubRoleArns")));
    parameters.put("HubBusArn", String.valueOf(hub.outputs().get("OrganizationBusArn")));
    parameters.put("OrganizationId", SampleOrganization.ID);
    parameters.put("TrailName", stage.trailName());
    parameters.put("BucketNamePrefix", stage.variable("BUCKET_NAME_PREFIX"));
    parameters.put("HomeRegion", Deployment.REGION);
    parameters.put("ControlTowerHomeRegion", Deployment.REGION);
    var target = new Target(management, Deployment.REGION, "cloudtrail-guardrail-management");
    Stack.deploy(
        Template.read(Path.of("management.yaml"), target, parameters), world, deployed.buses());
  }

  /** An organization that has been guarded for a while; so has its management account. */
  public void isGuarded() {
    stage.resync();
    sweep();
    pass(Duration.ofHours(1));
    sweep();
    stage.guardedAccount();
  }

  /** There is an account, and nobody has said so. */
  public void account(String id, String name, JoinedMethod how) {
    var now = deployed.now();
    world.run(state -> state.organization().join(id, name, how, now));
  }

  /** An account that has been there for long, with its role. */
  public void hasMember(String id, String name) {
    account(id, name, JoinedMethod.CREATED);
    hasRole(id);
  }

  /** The role came at some time. */
  public void hasRole(String id) {
    if (stackSets.deployTo(id).isEmpty()) {
      throw new IllegalStateException(id + " is no target of the stack set");
    }
  }

  /** A role of the right name that trusts somebody else's account. */
  public void roleOfAStranger(String id, String stranger) {
    hasRole(id);
    var arn = "arn:aws:iam::%s:role/CloudTrailGuardrail".formatted(id);
    var trust =
        Map.of(
            "Effect", "Allow",
            "Principal", Map.of("AWS", "arn:aws:iam::%s:root".formatted(stranger)),
            "Action", "sts:AssumeRole");
    world.run(state ->
        state.roles().put(arn, List.of(trust), state.roles().find(arn).orElseThrow().policy()));
  }

  /** An event of the management account names an account, truly or not. */
  public void claim(String words, String id) {
    stage.note(words, () -> world.emit(events().created("car-" + id, id)));
    settle();
  }

  /** Its owners made a trail of every Region before. */
  public void trailOfItsOwn(String id, String name) {
    var bucket = "logs-of-" + id;
    world.run(state -> state.buckets().create(bucket, id, Deployment.REGION));
    world.run(state ->
        state
            .buckets()
            .setPolicy(
                bucket,
                Optional.of(
                    """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                     "Principal": {"Service": "cloudtrail.amazonaws.com"},
                     "Action": ["s3:GetBucketAcl", "s3:PutObject"],
                     "Resource": ["arn:aws:s3:::BUCKET", "arn:aws:s3:::BUCKET/*"]}]}
                    """
                        .replace("BUCKET", bucket))));
    call(
        id,
        "cloudtrail",
        "CreateTrail",
        Map.of("Name", name, "S3BucketName", bucket, "IsMultiRegionTrail", true));
    call(id, "cloudtrail", "StartLogging", Map.of("Name", name));
  }

  /** Somebody creates an account; AWS says so twice, as it does. */
  public void createAccount(String id, String name) {
    stage.note(
        "the account %s (%s) is created".formatted(id, name),
        () -> {
          account(id, name, JoinedMethod.CREATED);
          world.emit(events().created("car-" + id, id));
          world.emit(events().joined(id, JoinedMethod.CREATED));
        });
    settle();
  }

  /** An account that was somebody else's accepts an invitation. */
  public void acceptInvitation(String id, String name) {
    stage.note(
        "the account %s (%s) accepts an invitation".formatted(id, name),
        () -> {
          account(id, name, JoinedMethod.INVITED);
          var owner = Caller.user(id, "owner", "AKIAOWNER" + id);
          world.run(state ->
              world.emit(
                  new AcceptedHandshake(
                          state.organization().of(id).orElseThrow(), owner, deployed.now())
                      .envelope()));
        });
    settle();
  }

  /** Control Tower says how an enrolment ended: SUCCEEDED or FAILED; a retry is an update. */
  public void controlTower(String id, boolean retry, String state) {
    var events = new ControlTowerEvents(management, Deployment.REGION, deployed.now());
    stage.note(
        "Control Tower: %s of %s %s".formatted(retry ? "another try" : "enrolment", id, state),
        () -> world.emit(retry ? events.updated(id, state) : events.created(id, state)));
    settle();
  }

  /** Somebody moves the account to another unit. */
  public void move(String id, String unit) {
    stage.note(
        "the account %s is moved to %s".formatted(id, unit),
        () -> {
          var parent = new String[1];
          world.run(state -> parent[0] = state.organization().above(id).findFirst().orElseThrow());
          call(
              management,
              "organizations",
              "MoveAccount",
              Map.of("AccountId", id, "SourceParentId", parent[0], "DestinationParentId", unit));
        });
    settle();
  }

  /** Somebody closes the account. */
  public void close(String id) {
    stage.note(
        "the account %s is closed".formatted(id),
        () -> call(management, "organizations", "CloseAccount", Map.of("AccountId", id)));
    settle();
  }

  /** The account is not open, and nobody has said so. */
  public void turn(String id, AccountState state) {
    world.run(all -> all.organization().turn(id, state));
  }

  /** The stack set's stack, and with it the role, arrives. */
  public void roleArrives(String id) {
    stage.note("the role arrives in " + id, () -> hasRole(id));
  }

  /** Its stack is taken away again. */
  public void roleGoes(String id) {
    stage.note("the role is taken away in " + id, () -> stackSets.removeFrom(id));
  }

  /** The schedule of the sweep fires. */
  public void sweep() {
    stage.note("the sweep fires", () -> deployed.fire("SweepFunction"));
    settle();
  }

  /** Time goes by; log files are delivered every five minutes, the queue all the while. */
  public void pass(Duration time) {
    var clock = (SettableClock) deployed.cloud().clock();
    var step = time.compareTo(Duration.ofHours(3)) > 0 ? FIVE_MINUTES : Duration.ofSeconds(30);
    for (var passed = step; passed.compareTo(time) <= 0; passed = passed.plus(step)) {
      clock.advance(step);
      if (passed.toSeconds() % FIVE_MINUTES.toSeconds() == 0) {
        world.deliver();
      }
      settle();
    }
  }

  /** Until every event and every visible message has been handled. */
  public void settle() {
    stage.settle();
  }

  /** An administrator of an account calls CloudTrail there. */
  public void attackIn(String id, String words, String operation, Map<String, Object> members) {
    stage.attack(words, _ -> call(id, "cloudtrail", operation, members));
    settle();
  }

  /** A call that an administrator of the account makes. */
  public void call(String id, String service, String operation, Map<String, Object> members) {
    var admin = world.register(Caller.user(id, "mallory", "AKIAMALLORY" + id));
    world.call(admin, Deployment.REGION, service, operation, members);
  }

  /** The standard trail of a member account. */
  public Optional<Trail> trail(String id) {
    return world.trail(trailArn(id));
  }

  public String trailArn(String id) {
    return "arn:aws:cloudtrail:%s:%s:trail/%s".formatted(Deployment.REGION, id, stage.trailName());
  }

  public boolean records(String id) {
    return trail(id).filter(trail -> trail.recording().logging()).isPresent();
  }

  /** Whether any trail, the organization's too, records what is done in an account. */
  public boolean isRecorded(String id) {
    var recorded = new AtomicBoolean();
    world.run(state -> recorded.set(state.trails().recording(id, Deployment.REGION)));
    return recorded.get();
  }

  /** How many trails an account has of its own. */
  public long trailsOf(String id) {
    return world.trails().stream().filter(trail -> trail.arn().account().equals(id)).count();
  }

  /** What the guardrail keeps of an account, by attribute; empty if it does not know it. */
  public String phase(String id) {
    return world
        .item(stage.variable("ACCOUNTS_TABLE_NAME"), id)
        .map(item -> item.get("phase") instanceof Map<?, ?> phase ? phase.get("S") : "")
        .map(String::valueOf)
        .orElse("");
  }

  /** The messages of this kind about this account. */
  public List<Told> told(String kind, String id) {
    return stage.alerts().stream()
        .filter(told -> kind.equals(told.field("kind")) && id.equals(told.field("accountId")))
        .toList();
  }

  /** How many calls the guardrail made in an account. */
  public long callsIn(String id) {
    return deployed.cloud().callsOfProduct().stream()
        .filter(call -> call.caller().contains(":" + id + ":assumed-role/CloudTrailGuardrail/"))
        .count();
  }

  /** The name of the last session that made this call in an account since the story began. */
  public Optional<String> sessionOf(String operation, String id) {
    return deployed.cloud().callsOfProduct().stream()
        .filter(call -> call.operation().equals(operation) && !call.at().isBefore(stage.began()))
        .map(call -> call.caller())
        .filter(caller -> caller.contains(":" + id + ":"))
        .map(caller -> caller.substring(caller.lastIndexOf('/') + 1))
        .reduce((_, last) -> last);
  }

  private OrganizationEvents events() {
    return new OrganizationEvents(management, deployed.now());
  }
}
