package guardrail.aws;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The wire as the product uses it, with every request sent to a stand-in instead of its host; what
 * was asked of which host is kept.
 */
public final class Rerouted implements SdkHttpClient {
  private final SdkHttpClient http = UrlConnectionHttpClient.builder().build();
  private final List<SdkHttpRequest> requests = new CopyOnWriteArrayList<>();
  private final Map<String, String> regions = new ConcurrentHashMap<>();
  private final URI standIn;
  private volatile Runnable beforeEach = () -> {};

  public Rerouted(URI standIn) {
    this.standIn = standIn;
  }

  /** Every request, as it was for AWS. */
  List<SdkHttpRequest> requests() {
    return List.copyOf(requests);
  }

  /** A redirect of this bucket tells its Region, as S3's do and the stand-in's do not. */
  void tellRegion(String bucket, String region) {
    regions.put(bucket, region);
  }

  /** Runs before each request from now on, in the thread that makes it. */
  void beforeEach(Runnable deed) {
    beforeEach = deed;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var asked = request.httpRequest();
    requests.add(asked);
    var bucket = bucket(asked.host());
    var sent =
        asked.toBuilder()
            .protocol("http")
            .host(standIn.getHost())
            .port(standIn.getPort())
            .encodedPath(
                bucket.isEmpty() ? asked.encodedPath() : '/' + bucket + asked.encodedPath())
            .build();
    var execution =
        http.prepareRequest(
            HttpExecuteRequest.builder()
                .request(sent)
                .contentStreamProvider(request.contentStreamProvider().orElse(null))
                .build());
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        beforeEach.run();
        return told(bucket, execution.call());
      }

      @Override
      public void abort() {
        execution.abort();
      }
    };
  }

  private HttpExecuteResponse told(String bucket, HttpExecuteResponse answer) {
    var region = regions.get(bucket);
    if (region == null || answer.httpResponse().statusCode() != 301) {
      return answer;
    }
    return HttpExecuteResponse.builder()
        .response(
            answer.httpResponse().toBuilder().putHeader("x-amz-bucket-region", region).build())
        .responseBody(answer.responseBody().orElse(null))
        .build();
  }

  /** The SDK writes the bucket into the host. */
  private static String bucket(String host) {
    var at = host.indexOf(".s3.");
    return at < 0 ? "" : host.substring(0, at);
  }

  @Override
  public void close() {
    http.close();
  }
}
