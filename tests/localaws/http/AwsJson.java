package localaws.http;

import java.util.Map;
import localaws.AwsError;

/**
 * AWS JSON 1.1: the operation is in X-Amz-Target, the error code in __type (Smithy, awsJson1_1).
 */
final class AwsJson implements Wire {
  private static final String TYPE = "application/x-amz-json-1.1";

  @Override
  public Asked read(HttpAsk ask) {
    var target = ask.header("x-amz-target").orElse("");
    var operation = target.substring(target.lastIndexOf('.') + 1);
    return new Asked(operation, ask.body().isEmpty() ? Map.of() : Json.read(ask.body()));
  }

  @Override
  public HttpReply answer(Asked asked, Map<String, Object> answer) {
    return HttpReply.of(200, TYPE, Json.write(answer));
  }

  @Override
  public HttpReply error(AwsError error) {
    var body = Map.of("__type", error.code(), "message", error.getMessage());
    return HttpReply.of(error.httpStatus(), TYPE, Json.write(body));
  }
}
