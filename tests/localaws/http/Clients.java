package localaws.http;

import java.net.URI;
import localaws.Sample;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The SDK's clients against a stand-in, signed with a key of the sample world. */
record Clients(URI endpoint, String accessKeyId) {

  <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C build(B builder) {
    var credentials = AwsBasicCredentials.create(accessKeyId, "secret");
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(Sample.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
