package guardrail.aws;

import guardrail.alert.Listeners;
import guardrail.alert.Tell;
import guardrail.aws.cloudtrail.TrailReads;
import guardrail.aws.cloudtrail.TrailWrites;
import guardrail.aws.dynamodb.DynamoLedger;
import guardrail.aws.s3.BucketReads;
import guardrail.aws.s3.BucketWrites;
import guardrail.aws.sns.SnsListeners;
import guardrail.aws.sns.SnsTell;
import guardrail.ledger.Ledger;
import guardrail.observation.Observe;
import guardrail.remediation.Apply;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.TrailRemediation;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** Everything that the guardrail asks of AWS, connected once and used for the function's life. */
public record AwsPorts(
    Observe observe, Apply apply, Tell tell, Listeners listeners, Ledger ledger) {
  /** CloudTrail takes one write a second, and an attacker may be using it up. */
  private static final Patience FOR_THE_TRAIL =
      new Patience(6, Duration.ofSeconds(5), Duration.ofSeconds(15));

  /** An alert may have to wait for the ledger, so the ledger may not dawdle; a cold start may. */
  private static final Patience FOR_THE_LEDGER =
      new Patience(2, Duration.ofSeconds(3), Duration.ofSeconds(5));

  private record Patience(int attempts, Duration oneAttempt, Duration allAttempts) {}

  /**
   * Connects to AWS; nothing is sent yet.
   *
   * @param homeRegion of the guarded trails: changing them from another fails
   */
  public static AwsPorts connect(
      String homeRegion,
      String alertTopicArn,
      String ledgerTable,
      Connection connection,
      InstantSource clock) {
    var cloudTrail = built(CloudTrailClient.builder(), homeRegion, FOR_THE_TRAIL, connection);
    // The log bucket may be one that the account has had in another Region for years.
    var s3 =
        built(
            S3Client.builder().crossRegionAccessEnabled(true),
            homeRegion,
            FOR_THE_TRAIL,
            connection);
    var topicRegion = alertTopicArn.split(":", -1)[3];
    var sns = built(SnsClient.builder(), topicRegion, FOR_THE_TRAIL, connection);
    var dynamo = built(DynamoDbClient.builder(), topicRegion, FOR_THE_LEDGER, connection);
    var trailWrites = new TrailWrites(cloudTrail);
    var bucketWrites = new BucketWrites(s3);
    return new AwsPorts(
        new AwsObserve(new TrailReads(cloudTrail), new BucketReads(s3), clock),
        (trail, remediation) ->
            switch (remediation) {
              case TrailRemediation ofTrail -> trailWrites.apply(trail, ofTrail);
              case BucketRemediation ofBucket -> bucketWrites.apply(trail, ofBucket);
            },
        new SnsTell(sns, alertTopicArn),
        new SnsListeners(sns, alertTopicArn),
        new DynamoLedger(dynamo, ledgerTable));
  }

  private static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C built(
      B builder, String region, Patience patience, Connection connection) {
    return builder
        .region(Region.of(region))
        .credentialsProvider(connection.credentials())
        .httpClient(connection.http())
        .overrideConfiguration(o ->
            o.retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(patience.attempts())
                        .build())
                .apiCallAttemptTimeout(patience.oneAttempt())
                .apiCallTimeout(patience.allAttempts()))
        .build();
  }
}
