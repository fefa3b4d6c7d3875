package guardrail.aws;

import static guardrail.aws.Clients.FOR_THE_TRAIL;

import guardrail.aws.cloudtrail.TrailReads;
import guardrail.aws.cloudtrail.TrailWrites;
import guardrail.aws.iam.LogGroupRole;
import guardrail.aws.kms.TrailKey;
import guardrail.aws.logs.TrailLogGroup;
import guardrail.aws.organizations.TrustedAccess;
import guardrail.aws.s3.BucketReads;
import guardrail.aws.s3.BucketWrites;
import guardrail.aws.sns.DeliveryTopic;
import guardrail.guarded.GuardedTrail;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.KeyRemediation;
import guardrail.remediation.OrganizationRemediation;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.SinkRemediation.CreateLogGroup;
import guardrail.remediation.SinkRemediation.CreateTopic;
import guardrail.remediation.SinkRemediation.PutRetentionPolicy;
import guardrail.remediation.SinkRemediation.SetTopicPolicy;
import guardrail.remediation.TrailRemediation;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The clients with which one account is looked at or changed; made when they are needed.
 *
 * @param kms by the key's Region
 */
record Hands(
    Supplier<CloudTrailClient> cloudTrail,
    Supplier<S3Client> s3,
    Function<String, KmsClient> kms,
    Supplier<SnsClient> sns,
    Supplier<CloudWatchLogsClient> logs,
    Supplier<IamClient> iam,
    Supplier<OrganizationsClient> organizations) {

  /** Clients of a Region that look or change with these credentials. */
  static Hands with(Clients clients, String region, AwsCredentialsProvider credentials) {
    return new Hands(
        () -> clients.cloudTrail(region, credentials),
        () -> clients.s3(region, credentials),
        keys -> clients.built(KmsClient.builder(), keys, FOR_THE_TRAIL, credentials),
        () -> clients.built(SnsClient.builder(), region, FOR_THE_TRAIL, credentials),
        () -> clients.built(CloudWatchLogsClient.builder(), region, FOR_THE_TRAIL, credentials),
        () -> clients.built(IamClient.builder(), region, FOR_THE_TRAIL, credentials),
        () -> clients.organizations(region, credentials));
  }

  /** The same, each made once and kept. */
  Hands kept() {
    return new Hands(
        once(cloudTrail), once(s3), each(kms), once(sns), once(logs), once(iam), organizations);
  }

  private static <C> Supplier<C> once(Supplier<C> make) {
    var made = new AtomicReference<C>();
    return () -> made.updateAndGet(client -> client == null ? make.get() : client);
  }

  private static <C> Function<String, C> each(Function<String, C> make) {
    var made = new ConcurrentHashMap<String, C>();
    return region -> made.computeIfAbsent(region, make);
  }

  TrailReads trails() {
    return new TrailReads(cloudTrail.get());
  }

  TrustedAccess organization() {
    return new TrustedAccess(organizations.get());
  }

  BucketReads buckets() {
    return new BucketReads(s3.get());
  }

  /** KMS finds keys of its own Region alone, whatever ARN it is given (docs/aws-facts.md E2). */
  TrailKey key(GuardedTrail trail) {
    return new TrailKey(kms.apply(trail.keyRegion()));
  }

  DeliveryTopic topic() {
    return new DeliveryTopic(sns.get());
  }

  TrailLogGroup logGroup() {
    return new TrailLogGroup(logs.get());
  }

  LogGroupRole role() {
    return new LogGroupRole(iam.get());
  }

  Result apply(GuardedTrail trail, Remediation remediation) {
    return switch (remediation) {
      case TrailRemediation ofTrail -> new TrailWrites(cloudTrail.get()).apply(trail, ofTrail);
      case OrganizationRemediation ofOrganization -> organization().apply(trail, ofOrganization);
      case BucketRemediation ofBucket -> new BucketWrites(s3.get()).apply(trail, ofBucket);
      case KeyRemediation ofKey -> key(trail).apply(trail, ofKey);
      case CreateTopic step -> topic().create(trail, step);
      case SetTopicPolicy step -> topic().admit(trail, step);
      case CreateLogGroup step -> logGroup().create(trail, step);
      case PutRetentionPolicy step -> logGroup().keep(trail, step);
    };
  }
}
