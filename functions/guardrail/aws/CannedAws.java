package guardrail.aws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Answers without a network, as an account in which neither the trail nor its buckets exist until
 * they are made: so that every call of every repair, and the answers that repairs begin with, are
 * in the snapshot before the first attack.
 */
final class CannedAws implements SdkHttpClient {
  private static final String SESSION =
      """
      <AssumeRoleResponse><AssumeRoleResult><Credentials>
      <AccessKeyId>rehearsal</AccessKeyId><SecretAccessKey>rehearsal</SecretAccessKey>
      <SessionToken>rehearsal</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration>
      </Credentials></AssumeRoleResult></AssumeRoleResponse>
      """;

  private final Set<String> made = ConcurrentHashMap.newKeySet();

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer(request.httpRequest());
      }

      @Override
      public void abort() {
        // Nothing is under way.
      }
    };
  }

  private HttpExecuteResponse answer(SdkHttpRequest request) {
    var target = request.firstMatchingHeader("X-Amz-Target").orElse("");
    if (target.startsWith("AWSOrganizations")) {
      return response(200, "{\"Account\":{\"Id\":\"000000000000\",\"State\":\"ACTIVE\"}}");
    }
    if (request.firstMatchingHeader("Authorization").filter(a -> a.contains("/sts/")).isPresent()) {
      return response(200, SESSION);
    }
    if (target.isEmpty()) {
      return bucketOrTopic(request);
    }
    // An empty ledger: a table without the item, which takes every write.
    return target.startsWith("DynamoDB")
        ? response(200, "{}")
        : cloudTrail(target.substring(target.lastIndexOf('.') + 1));
  }

  private HttpExecuteResponse cloudTrail(String operation) {
    made.add(operation);
    if (operation.startsWith("Get") && !made.contains("CreateTrail")) {
      return response(400, "{\"__type\":\"TrailNotFoundException\",\"message\":\"Unknown\"}");
    }
    return switch (operation) {
      case "GetTrail" -> response(200, "{\"Trail\":{\"S3BucketName\":\"rehearsal\"}}");
      case "GetTrailStatus" ->
          response(200, "{\"IsLogging\":%s}".formatted(made.contains("StartLogging")));
      default -> response(200, "{}");
    };
  }

  private HttpExecuteResponse bucketOrTopic(SdkHttpRequest request) {
    var bucket = request.host() + request.encodedPath();
    if (request.method() == SdkHttpMethod.HEAD) {
      return response(made.contains(bucket) ? 200 : 404, "");
    }
    made.add(bucket);
    return response(200, "<R><PublishResult><MessageId>1</MessageId></PublishResult></R>");
  }

  private static HttpExecuteResponse response(int status, String body) {
    return HttpExecuteResponse.builder()
        .response(SdkHttpFullResponse.builder().statusCode(status).build())
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
