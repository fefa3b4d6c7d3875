package simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import localaws.Caller;
import localaws.SettableClock;
import localaws.cloudformation.StackSets;
import localaws.organizations.AcceptedHandshake;
import localaws.organizations.AccountState;
import localaws.organizations.ControlTowerEvents;
import localaws.organizations.JoinedMethod;
import localaws.organizations.OrganizationEvents;

/** What can happen in an organization, seen from the stage of its hub. */
public final class Organization extends OrganizationView {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final StackSets stackSets;
  private final String management;

  Organization(Stage stage) {
    super(stage);
    management = stage.variable("MANAGEMENT_ACCOUNT_ID");
    stackSets = StackSets.of(deployed.stack(), Path.of("."), world, deployed.buses());
    OrganizationDeployment.deployManagement(stage);
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

  /** An event of the management account names an account, truly or not. */
  public void claim(String words, String id) {
    stage.note(words, () -> world.emit(events().created("car-" + id, id)));
    settle();
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
    attackIn(id, words, "cloudtrail", operation, members);
  }

  /** An administrator of an account calls any service there. */
  public void attackIn(
      String id, String words, String service, String operation, Map<String, Object> members) {
    stage.attack(words, _ -> call(id, service, operation, members));
    settle();
  }

  /** A call that an administrator of the account makes. */
  public void call(String id, String service, String operation, Map<String, Object> members) {
    var admin = world.register(Caller.user(id, "mallory", "AKIAMALLORY" + id));
    world.call(admin, Deployment.REGION, service, operation, members);
  }

  private OrganizationEvents events() {
    return new OrganizationEvents(management, deployed.now());
  }
}
