package localaws.http;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import localaws.AwsError;

/** Lambda's protocol, REST with JSON: the path names the function, headers say how to invoke it. */
final class LambdaRest implements Wire {
  private static final Pattern INVOKE =
      Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");
  private static final Pattern QUALIFIER = Pattern.compile("(?:^|&)Qualifier=([^&]+)");

  @Override
  public Asked read(HttpAsk ask) {
    var path = INVOKE.matcher(ask.uri().getPath());
    if (!ask.method().equals("POST") || !path.matches()) {
      return new Asked(ask.method() + " " + ask.uri().getPath(), Map.of());
    }
    var members = new HashMap<String, Object>();
    members.put("FunctionName", path.group(1));
    members.put("Payload", ask.body());
    ask.header("x-amz-invocation-type").ifPresent(type -> members.put("InvocationType", type));
    var query = QUALIFIER.matcher(String.valueOf(ask.uri().getQuery()));
    if (query.find()) {
      members.put("Qualifier", query.group(1));
    }
    return new Asked("Invoke", members);
  }

  /** What was accepted has no result yet. */
  @Override
  public HttpReply answer(Asked asked, Map<String, Object> answer) {
    return new HttpReply(202, Map.of(), "");
  }

  @Override
  public HttpReply error(AwsError error) {
    var headers = Map.of("Content-Type", "application/json", "x-amzn-ErrorType", error.code());
    var body = Map.of("Type", "User", "Message", error.getMessage());
    return new HttpReply(error.httpStatus(), headers, Json.write(body));
  }
}
