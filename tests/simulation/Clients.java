package simulation;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The real SDK in the hands of one caller. */
public record Clients(CloudTrailClient cloudTrail, S3Client s3) implements AutoCloseable {

  static Clients of(
      URI endpoint, String region, String keyId, List<ExecutionInterceptor> listening) {
    var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, "secret"));
    var http = ApacheHttpClient.builder().build();
    return new Clients(
        CloudTrailClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClient(http)
            .overrideConfiguration(o -> listening.forEach(o::addExecutionInterceptor))
            .build(),
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClient(http)
            .build());
  }

  @Override
  public void close() {
    cloudTrail.close();
    s3.close();
  }
}
