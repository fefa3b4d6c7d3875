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
    var operation = target.substring(target.lastIndexOf('.') + 1);
    if (target.isEmpty()) {
      return withoutTarget(request);
    }
    if (target.startsWith("AWSOrganizations")) {
      return response(200, "{\"Account\":{\"Id\":\"000000000000\",\"State\":\"ACTIVE\"}}");
    }
    if (target.startsWith("AmazonSSM")) {
      return response(400, "{\"__type\":\"ParameterNotFound\"}");
    }
    if (target.startsWith("TrentService")) {
      return response(200, CannedPath.key(operation));
    }
    if (target.startsWith("AWSEvents")) {
      return response(200, "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}");
    }
    // An empty ledger: a table without the item, which takes every write. No log group, either.
    return target.startsWith("DynamoDB") || target.startsWith("Logs")
        ? response(200, "{}")
        : cloudTrail(operation);
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

  private HttpExecuteResponse withoutTarget(SdkHttpRequest request) {
    var signed = request.firstMatchingHeader("Authorization").orElse("");
    if (signed.contains("/sts/")) {
      return response(200, SESSION);
    }
    if (signed.contains("/iam/")) {
      return response(404, CannedPath.error("NoSuchEntity"));
    }
    if (signed.contains("/securityhub/")) {
      return response(200, "{\"SuccessCount\":1,\"FailedCount\":0,\"FailedFindings\":[]}");
    }
    return signed.contains("/sns/")
        ? response(200, "<R><PublishResult><MessageId>1</MessageId></PublishResult></R>")
        : bucket(request);
  }

  private HttpExecuteResponse bucket(SdkHttpRequest request) {
    var bucket = request.host() + request.encodedPath();
    if (request.method() == SdkHttpMethod.HEAD) {
      return response(made.contains(bucket) ? 200 : 404, "");
    }
    if (request.method() == SdkHttpMethod.GET) {
      var asked = request.rawQueryParameters().keySet();
      return CannedPath.onBucket(asked)
          .map(there -> response(200, there))
          .orElseGet(() -> response(404, CannedPath.error(CannedPath.nothing(asked))));
    }
    made.add(bucket);
    return response(200, "");
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
