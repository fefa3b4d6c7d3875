package guardrail.aws;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Builds SDK clients over one wire. They share their timers, too: a member account's clients live
 * for one look, and an SDK client that makes its own timers keeps their threads.
 */
final class Clients {
  /** CloudTrail takes one write a second, and an attacker may be using it up. */
  static final Patience FOR_THE_TRAIL =
      new Patience(6, Duration.ofSeconds(5), Duration.ofSeconds(15));

  /** An alert may have to wait for the ledger, so the ledger may not dawdle; a cold start may. */
  static final Patience FOR_THE_LEDGER =
      new Patience(2, Duration.ofSeconds(3), Duration.ofSeconds(5));

  /** A dark trail waits for it. */
  static final Patience BEFORE_A_REPAIR =
      new Patience(2, Duration.ofSeconds(1), Duration.ofSeconds(2));

  /** How often and how long a call is tried. */
  record Patience(int attempts, Duration oneAttempt, Duration allAttempts) {}

  private final Connection connection;
  private final ScheduledExecutorService timers =
      Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().name("sdk-timer").factory());

  Clients(Connection connection) {
    this.connection = connection;
  }

  CloudTrailClient cloudTrail(String region, AwsCredentialsProvider credentials) {
    return built(CloudTrailClient.builder(), region, FOR_THE_TRAIL, credentials);
  }

  /** The log bucket may be one that the account has had in another Region for years. */
  S3Client s3(String region, AwsCredentialsProvider credentials) {
    var builder = S3Client.builder().crossRegionAccessEnabled(true);
    return built(builder, region, FOR_THE_TRAIL, credentials);
  }

  /** Organizations has one endpoint a partition, which the SDK finds from any Region. */
  OrganizationsClient organizations(String region, AwsCredentialsProvider credentials) {
    return built(OrganizationsClient.builder(), region, FOR_THE_TRAIL, credentials);
  }

  /** A client with the function's own role. */
  <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C own(
      B builder, String region, Patience patience) {
    return built(builder, region, patience, connection.credentials());
  }

  AwsCredentialsProvider ownCredentials() {
    return connection.credentials();
  }

  <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C built(
      B builder, String region, Patience patience, AwsCredentialsProvider credentials) {
    return builder
        .region(Region.of(region))
        .credentialsProvider(credentials)
        .httpClient(connection.http())
        .overrideConfiguration(o ->
            o.retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(patience.attempts())
                        .build())
                .scheduledExecutorService(timers)
                .apiCallAttemptTimeout(patience.oneAttempt())
                .apiCallTimeout(patience.allAttempts()))
        .build();
  }
}
