package localaws.http;

import java.util.HashMap;
import java.util.Map;
import localaws.AwsError;

/**
 * AWS JSON 1.0 and 1.1: the operation is in X-Amz-Target, the error code in __type, with the
 * service's namespace before it (Smithy, awsJson1_0 and awsJson1_1).
 */
record AwsJson(String version, String namespace, Map<String, String> queryCodes) implements Wire {
  static final AwsJson PLAIN = new AwsJson("1.1", "", Map.of());
  static final AwsJson DYNAMODB = new AwsJson("1.0", "com.amazonaws.dynamodb.v20120810#", Map.of());

  /** SQS once spoke the query protocol, and still tells the code that it had there. */
  static final AwsJson SQS =
      new AwsJson(
          "1.0",
          "com.amazonaws.sqs#",
          Map.of("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"));

  @Override
  public Asked read(HttpAsk ask) {
    var target = ask.header("x-amz-target").orElse("");
    var operation = target.substring(target.lastIndexOf('.') + 1);
    return new Asked(operation, ask.body().isEmpty() ? Map.of() : Json.read(ask.body()));
  }

  @Override
  public HttpReply answer(Asked asked, Map<String, Object> answer) {
    return HttpReply.of(200, type(), Json.write(answer));
  }

  @Override
  public HttpReply error(AwsError error) {
    var body = Map.of("__type", namespace + error.code(), "message", error.getMessage());
    var headers = new HashMap<>(Map.of("Content-Type", type()));
    var queryCode = queryCodes.get(error.code());
    if (queryCode != null) {
      headers.put("x-amzn-query-error", queryCode + ";Sender");
    }
    return new HttpReply(error.httpStatus(), headers, Json.write(body));
  }

  private String type() {
    return "application/x-amz-json-" + version;
  }
}
