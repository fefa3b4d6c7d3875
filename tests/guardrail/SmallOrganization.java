package guardrail;

import guardrail.alert.Alert;
import guardrail.alert.Tell.NotTold;
import guardrail.aws.OrganizationPorts;
import guardrail.aws.OrganizationPorts.Places;
import guardrail.guarded.MemberSample;
import guardrail.guarded.MemberStandard;
import guardrail.guarded.Sample;
import guardrail.incident.Mode;
import guardrail.ledger.InMemoryLedger;
import guardrail.metrics.Metric;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.InMemoryAccountQueue;
import guardrail.onboarding.InMemoryRegister;
import guardrail.onboarding.Newcomer;
import guardrail.onboarding.Phase;
import guardrail.organization.InMemoryOrganization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A hub, its management account and one member, with all that the guardrail talks to in memory. */
final class SmallOrganization {
  static final String HUB = "111122223333";
  static final String MANAGEMENT = "999988887777";
  static final String MEMBER = Newcomer.ID;
  static final MemberStandard STANDARD = MemberSample.OWN_BUCKETS;

  final SettableClock clock = new SettableClock(Newcomer.NOW);
  final InMemoryOrganization organization =
      new InMemoryOrganization().with(HUB).with(MANAGEMENT).with(MEMBER);
  final InMemoryRegister register = new InMemoryRegister();
  final InMemoryAccountQueue queue = new InMemoryAccountQueue();
  final MemberAccounts members = new MemberAccounts();
  final List<Alert> told = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  boolean topicTakes = true;
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Tally tally = new Tally();

  OrganizationPorts ports() {
    return new OrganizationPorts(organization, register, queue);
  }

  static OrganizationConfig config(boolean controlTower) {
    return new OrganizationConfig(
        "o-exampleorgid",
        new Places(
            "us-east-1",
            HUB,
            MANAGEMENT,
            List.of("r-exam"),
            "Accounts",
            "https://sqs.us-east-1.amazonaws.com/111122223333/AccountQueue"),
        STANDARD,
        "cloudtrail-guardrail-members",
        controlTower,
        Newcomer.PATIENCE,
        Duration.ofHours(1));
  }

  void tell(Alert alert) {
    if (!topicTakes) {
      throw new NotTold(Sample.error("NotFoundException"), new IllegalStateException());
    }
    told.add(alert);
  }

  /** How often something of this kind was told. */
  long told(String kind) {
    return told.stream().filter(alert -> kind.equals(alert.attributes().get("outcome"))).count();
  }

  void handle(String account, Why why) {
    handle(account, why, false);
  }

  void handle(String account, Why why, boolean controlTower) {
    var config = config(controlTower);
    var reconciler = new Reconciler(members, members, Mode.ENFORCE, clock, clock::pass);
    var sentry =
        new Sentry(
            false,
            reconciler,
            ledger,
            new Messenger(ledger, this::tell, clock, Guards.TOLERANCE),
            Guards.careless(clock),
            clock);
    var enrolments = new Enrolments(config, register, queue, this::tell, clock);
    new AccountGuard(config, ports(), enrolments, members, sentry, clock)
        .handle(new AccountMessage(account, why), Guards.invocation(log::add), tally);
  }

  /** The schedule's turn: what was seen since it began is not looked at again. */
  void sweep(String account) {
    handle(account, new Why.Swept(clock.instant(), false));
  }

  /** Lets the time pass for which the only message waits, and hands it over. */
  void next() {
    var sent = queue.take();
    if (sent.size() != 1) {
      throw new AssertionError("one message was to be sent, and it were " + sent);
    }
    clock.pass(sent.getFirst().delay());
    handle(sent.getFirst().message().accountId(), sent.getFirst().message().why());
  }

  Enrolment member() {
    return register.enrolment(MEMBER);
  }

  Phase phase() {
    return member().phase();
  }

  Map<Metric, Double> figures() {
    return tally.values();
  }
}
