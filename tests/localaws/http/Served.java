package localaws.http;

import java.util.ArrayDeque;
import java.util.Deque;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A world behind HTTP, and the SDK's clients for it; both end with the test. */
final class Served implements AfterEachCallback {
  private final LocalAwsServer server;
  private final Deque<SdkAutoCloseable> clients = new ArrayDeque<>();

  Served(World world) {
    server = LocalAwsServer.start(world);
  }

  /** Signed by the sample world's administrator. */
  <C extends SdkAutoCloseable, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>>
      C client(B builder) {
    return client(builder, Sample.ADMIN.accessKeyId());
  }

  <C extends SdkAutoCloseable, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>>
      C client(B builder, String accessKeyId) {
    var credentials = AwsBasicCredentials.create(accessKeyId, "secret");
    var client =
        builder
            .endpointOverride(server.endpoint())
            .region(Region.of(Sample.REGION))
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    clients.push(client);
    return client;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    clients.forEach(SdkAutoCloseable::close);
    server.close();
  }
}
