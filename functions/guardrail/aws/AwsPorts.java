package guardrail.aws;

import static guardrail.aws.Clients.FOR_THE_LEDGER;
import static guardrail.aws.Clients.FOR_THE_TRAIL;

import guardrail.alert.Listeners;
import guardrail.alert.Tell;
import guardrail.aws.cloudtrail.CoveringTrail;
import guardrail.aws.dynamodb.DynamoLedger;
import guardrail.aws.sns.SnsListeners;
import guardrail.aws.sns.SnsTell;
import guardrail.aws.sqs.SqsFollowUps;
import guardrail.aws.ssm.SsmExemptions;
import guardrail.exemption.ExemptionRule;
import guardrail.exemption.Exemptions;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import guardrail.incident.FollowUps;
import guardrail.ledger.Ledger;
import guardrail.observation.Observe;
import guardrail.remediation.Apply;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Everything that the guardrail asks of AWS, connected once and used for the function's life. */
public record AwsPorts(
    Observe observe,
    Apply apply,
    Tell tell,
    Listeners listeners,
    Ledger ledger,
    FollowUps followUps) {

  /**
   * The account from which members are reached, and the one that manages the organization; the two
   * may be one.
   */
  public record Hub(String account, String managementAccount) {}

  /**
   * Connects to AWS; nothing is sent yet.
   *
   * @param homeRegion of the guarded trails: changing them from another fails
   * @param hub empty where one account is guarded
   */
  public static AwsPorts connect(
      String homeRegion,
      String alertTopicArn,
      String ledgerTable,
      String followUpQueueUrl,
      Optional<Hub> hub,
      Connection connection,
      InstantSource clock) {
    var clients = new Clients(connection);
    var topicRegion = alertTopicArn.split(":", -1)[3];
    var sns = clients.own(SnsClient.builder(), topicRegion, FOR_THE_TRAIL);
    var dynamo = clients.own(DynamoDbClient.builder(), topicRegion, FOR_THE_LEDGER);
    var reach = reach(clients, homeRegion, hub, clock);
    return new AwsPorts(
        new AwsObserve(
            reach, hub.map(of -> cover(reach, of, clock)).orElseGet(() -> Cover.NONE), clock),
        (trail, step, incident) -> reach.repairing(trail, step, incident).apply(trail, step),
        new SnsTell(sns, alertTopicArn),
        new SnsListeners(sns, alertTopicArn),
        new DynamoLedger(dynamo, ledgerTable),
        new SqsFollowUps(
            clients.own(SqsClient.builder(), homeRegion, FOR_THE_LEDGER), followUpQueueUrl));
  }

  /** The same, telling in another way. */
  public AwsPorts telling(Tell other) {
    return new AwsPorts(observe, apply, other, listeners, ledger, followUps);
  }

  /** Looks for exemptions in the account and Region of this trail. */
  public static Exemptions exemptions(ExemptionRule rule, TrailArn own, Connection connection) {
    var ssm =
        new Clients(connection).own(SsmClient.builder(), own.region(), Clients.BEFORE_A_REPAIR);
    return new SsmExemptions(ssm, rule, own.account(), own.region());
  }

  private static Reach reach(
      Clients clients, String homeRegion, Optional<Hub> hub, InstantSource clock) {
    var own = Hands.with(clients, homeRegion, clients.ownCredentials()).kept();
    if (hub.isEmpty()) {
      return Reach.into(own);
    }
    var sts = clients.own(StsClient.builder(), homeRegion, FOR_THE_TRAIL);
    return Reach.through(own, hub.get().account(), new MemberAccess(sts, clients, clock));
  }

  private static Cover cover(Reach reach, Hub hub, InstantSource clock) {
    return new Cover(
        owners -> new CoveringTrail(reach.looking(owners).cloudTrail().get()).find(),
        trail -> inAccount(hub.managementAccount(), trail),
        clock);
  }

  private static GuardedTrail inAccount(String account, GuardedTrail trail) {
    var arn = trail.arn();
    return new GuardedTrail(
        new TrailArn(arn.partition(), arn.region(), account, arn.name()), trail.standard());
  }
}
