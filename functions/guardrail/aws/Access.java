package guardrail.aws;

import guardrail.alert.Listeners;
import guardrail.alert.Tell;
import guardrail.aws.cloudformation.StackOutputs;
import guardrail.aws.cloudtrail.EventHistory;
import guardrail.aws.cloudtrail.LookedUpEvents;
import guardrail.aws.cloudtrail.TrailSurvey;
import guardrail.aws.dynamodb.DynamoIncidents;
import guardrail.aws.dynamodb.DynamoRegister;
import guardrail.aws.lambda.LaterInvocation;
import guardrail.aws.sns.SnsListeners;
import guardrail.aws.sns.SnsTell;
import guardrail.aws.sqs.DeadLetters;
import guardrail.aws.sqs.SqsDeadLetters;
import guardrail.aws.ssm.ExemptionDesk;
import guardrail.aws.ssm.SsmExemptions;
import guardrail.exemption.ExemptionRule;
import guardrail.exemption.Exemptions;
import guardrail.onboarding.Register;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * How a person's command reaches AWS.
 *
 * @param profile of the shared configuration; empty for what the SDK finds by itself
 * @param endpoint an emulator on this machine, which is never shown real credentials
 */
public record Access(String region, Optional<String> profile, Optional<URI> endpoint) {
  /** The access key id that an emulator sees. */
  public static final String KEY_FOR_EMULATORS = "AKIAGUARDRAILCOMMAND";

  public TrailSurvey trails() {
    return new TrailSurvey(client(CloudTrailClient.builder()), region);
  }

  public EventHistory eventHistory() {
    return new LookedUpEvents(client(CloudTrailClient.builder()), region);
  }

  /** Reads what a trail delivers through, as far as the person may, and changes nothing. */
  public FirstLook firstLook() {
    return new FirstLook(
        new Hands(
                () -> client(CloudTrailClient.builder()),
                this::s3,
                keys -> new Access(keys, profile, endpoint).client(KmsClient.builder()),
                () -> client(SnsClient.builder()),
                () -> client(CloudWatchLogsClient.builder()),
                () -> client(IamClient.builder()),
                () -> client(OrganizationsClient.builder()))
            .kept());
  }

  private S3Client s3() {
    return client(
        S3Client.builder()
            .crossRegionAccessEnabled(endpoint.isEmpty())
            .forcePathStyle(endpoint.isPresent()));
  }

  public StackOutputs stacks() {
    return new StackOutputs(client(CloudFormationClient.builder()), region);
  }

  public Tell telling(String topicArn) {
    return new SnsTell(client(SnsClient.builder()), topicArn);
  }

  public Listeners listeners(String topicArn) {
    return new SnsListeners(client(SnsClient.builder()), topicArn);
  }

  public DeadLetters deadLetters(String queueUrl) {
    return new SqsDeadLetters(client(SqsClient.builder()), queueUrl, region);
  }

  /** What the hub of this account keeps of the organization's accounts. */
  public Register register(String table, String account) {
    return new DynamoRegister(client(DynamoDbClient.builder()), table, account, region);
  }

  /** What the stack's guardrail told of each incident. */
  public DynamoIncidents incidents(String table) {
    return new DynamoIncidents(client(DynamoDbClient.builder()), table, region);
  }

  /** Where exemptions are opened and closed. */
  public ExemptionDesk exemptions(ExemptionRule rule) {
    return new ExemptionDesk(client(SsmClient.builder()), rule, region);
  }

  /** Exemptions as the guardrail sees them. */
  public Exemptions exemptions(ExemptionRule rule, String hub) {
    return new SsmExemptions(client(SsmClient.builder()), rule, hub, region);
  }

  /** The ARN of whoever runs the command. */
  public String identity() {
    var sts = client(StsClient.builder());
    return AwsRefused.or(
        "sts:GetCallerIdentity", "the caller", region, () -> sts.getCallerIdentity().arn());
  }

  /** Takes events for the function, as EventBridge hands them over. */
  public Consumer<String> invoking(String functionArn) {
    return new LaterInvocation(client(LambdaClient.builder()), functionArn, region);
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .region(Region.of(region))
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private AwsCredentialsProvider credentials() {
    if (endpoint.isPresent()) {
      return StaticCredentialsProvider.create(
          AwsBasicCredentials.create(KEY_FOR_EMULATORS, "no-secret"));
    }
    var chosen = DefaultCredentialsProvider.builder();
    profile.ifPresent(chosen::profileName);
    return chosen.build();
  }
}
