package guardrail.aws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/**
 * Answers the calls of one repair of a stopped trail without a network, so that the classes and the
 * SDK's set-up are in the snapshot before the first attack.
 */
final class CannedAws implements SdkHttpClient {
  private volatile boolean logging;

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer(target.substring(target.lastIndexOf('.') + 1));
      }

      @Override
      public void abort() {
        // Nothing is under way.
      }
    };
  }

  private HttpExecuteResponse answer(String operation) {
    return switch (operation) {
      case "GetTrail" -> response("{\"Trail\":{\"S3BucketName\":\"rehearsal\"}}");
      case "GetTrailStatus" -> response("{\"IsLogging\":%s}".formatted(logging));
      case "UpdateTrail", "CreateTrail" -> response("{}");
      case "StartLogging" -> {
        logging = true;
        yield response("{}");
      }
      default -> response("<R><PublishResult><MessageId>1</MessageId></PublishResult></R>");
    };
  }

  private static HttpExecuteResponse response(String body) {
    return HttpExecuteResponse.builder()
        .response(SdkHttpFullResponse.builder().statusCode(200).build())
        .responseBody(
            AbortableInputStream.create(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
        .build();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
