package guardrail.aws;

import static guardrail.aws.Clients.FOR_THE_TRAIL;

import guardrail.aws.dynamodb.DynamoRegister;
import guardrail.aws.organizations.Directory;
import guardrail.aws.organizations.Remembering;
import guardrail.aws.s3.StoredBucketPolicy;
import guardrail.aws.sqs.SqsAccountQueue;
import guardrail.guarded.MemberStandard.Archive;
import guardrail.onboarding.AccountQueue;
import guardrail.onboarding.Register;
import guardrail.organization.Organization;
import guardrail.policy.ArchiveBucket;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What the guardrail asks of AWS to know the organization's accounts and to go through them.
 *
 * @param archive the bucket whose policy grows by each account; empty if none does
 */
public record OrganizationPorts(
    Organization organization,
    Register register,
    AccountQueue queue,
    Optional<ArchiveBucket> archive) {

  /** Those of an organization without a policy that grows. */
  public OrganizationPorts(Organization organization, Register register, AccountQueue queue) {
    this(organization, register, queue, Optional.empty());
  }

  /**
   * Where these are.
   *
   * @param region of the hub's stack
   * @param scope the roots and units below which accounts are guarded
   */
  public record Places(
      String region,
      String hubAccount,
      String managementAccount,
      List<String> scope,
      String accountsTable,
      String accountQueueUrl) {}

  /** Connects to AWS; nothing is sent yet. */
  public static OrganizationPorts connect(Places at, Connection connection, InstantSource clock) {
    var clients = new Clients(connection);
    var organizations = clients.organizations(at.region(), clients.ownCredentials());
    var dynamo = clients.own(DynamoDbClient.builder(), at.region(), FOR_THE_TRAIL);
    var sqs = clients.own(SqsClient.builder(), at.region(), FOR_THE_TRAIL);
    return new OrganizationPorts(
        new Remembering(new Directory(organizations, at.managementAccount(), at.scope()), clock),
        new DynamoRegister(dynamo, at.accountsTable(), at.hubAccount(), at.region()),
        new SqsAccountQueue(sqs, at.accountQueueUrl(), at.hubAccount(), at.region()));
  }

  /** The same, with an archive in the hub's account whose policy grows by each account. */
  public OrganizationPorts growing(Archive bucket, String region, Connection connection) {
    var clients = new Clients(connection);
    var s3 = clients.s3(region, clients.ownCredentials());
    return new OrganizationPorts(
        organization, register, queue, Optional.of(new StoredBucketPolicy(s3, bucket, region)));
  }
}
