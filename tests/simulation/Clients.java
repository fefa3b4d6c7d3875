package simulation;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** The real SDK in the hands of one caller. */
public record Clients(
    CloudTrailClient cloudTrail,
    S3Client s3,
    KmsClient kms,
    SnsClient sns,
    CloudWatchLogsClient logs,
    IamClient iam)
    implements AutoCloseable {

  static Clients of(
      URI endpoint, String region, String keyId, List<ExecutionInterceptor> listening) {
    var cloudTrail = CloudTrailClient.builder();
    cloudTrail.overrideConfiguration(o -> listening.forEach(o::addExecutionInterceptor));
    var s3 = S3Client.builder();
    s3.overrideConfiguration(o -> listening.forEach(o::addExecutionInterceptor));
    return new Clients(
        configured(cloudTrail, endpoint, region, keyId),
        configured(s3, endpoint, region, keyId),
        configured(KmsClient.builder(), endpoint, region, keyId),
        configured(SnsClient.builder(), endpoint, region, keyId),
        configured(CloudWatchLogsClient.builder(), endpoint, region, keyId),
        configured(IamClient.builder(), endpoint, region, keyId));
  }

  /** A client of this caller that talks to this endpoint. */
  static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C configured(
      B builder, URI endpoint, String region, String keyId) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, "secret")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Override
  public void close() {
    cloudTrail.close();
    s3.close();
    kms.close();
    sns.close();
    logs.close();
    iam.close();
  }
}
