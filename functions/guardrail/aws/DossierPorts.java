package guardrail.aws;

import static guardrail.aws.Clients.FOR_THE_TRAIL;

import guardrail.alert.Tell;
import guardrail.aws.account.EnabledRegions;
import guardrail.aws.cloudtrail.HistoryOfAccount;
import guardrail.aws.s3.DossierBuckets;
import guardrail.aws.sns.SnsTell;
import guardrail.aws.sts.MemberSession;
import guardrail.aws.sts.SessionPolicy;
import guardrail.dossier.PastCalls;
import guardrail.dossier.Shelf;
import guardrail.guarded.GuardedTrail;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * What a dossier is made with.
 *
 * @param history by the account of a trail
 */
public record DossierPorts(Function<GuardedTrail, PastCalls> history, Shelf shelf, Tell tell) {

  /**
   * Connects to AWS; nothing is sent yet.
   *
   * @param own the trail of the stack's own account; every other account is reached through its
   *     member role
   * @param buckets where dossiers go, the first that takes them
   */
  public static DossierPorts connect(
      GuardedTrail own, List<String> buckets, String alertTopicArn, Connection connection) {
    var clients = new Clients(connection);
    var region = own.homeRegion();
    var sts = clients.own(StsClient.builder(), region, FOR_THE_TRAIL);
    return new DossierPorts(
        trail ->
            history(
                clients,
                trail,
                trail.account().equals(own.account())
                    ? clients.ownCredentials()
                    : new MemberSession(
                        sts, trail, "cloudtrail-guardrail-dossier", SessionPolicy.ofDossier())),
        new DossierBuckets(
            clients.s3(region, clients.ownCredentials()),
            buckets,
            own.account(),
            region,
            prefix(own)),
        new SnsTell(clients.own(SnsClient.builder(), region, FOR_THE_TRAIL), alertTopicArn));
  }

  /** The same, telling in another way. */
  public DossierPorts telling(Tell other) {
    return new DossierPorts(history, shelf, other);
  }

  private static Optional<String> prefix(GuardedTrail own) {
    return own.standard().settings().s3KeyPrefix();
  }

  private static PastCalls history(
      Clients clients, GuardedTrail trail, AwsCredentialsProvider credentials) {
    var regional = new ConcurrentHashMap<String, CloudTrailClient>();
    return new HistoryOfAccount(
        trail,
        () ->
            new EnabledRegions(
                    clients.built(
                        AccountClient.builder(), trail.homeRegion(), FOR_THE_TRAIL, credentials),
                    trail)
                .list(),
        region -> regional.computeIfAbsent(region, r -> clients.cloudTrail(r, credentials)));
  }
}
