package localaws.http;

import java.util.Map;
import localaws.AwsError;

/** Security Hub's protocol, REST with JSON: method and path are the operation. */
final class SecurityHubRest implements Wire {
  private static final Map<String, String> OPERATIONS =
      Map.of("POST /findings/import", "BatchImportFindings");

  @Override
  public Asked read(HttpAsk ask) {
    var what = ask.method() + " " + ask.uri().getPath();
    return new Asked(OPERATIONS.getOrDefault(what, what), Json.read(ask.body()));
  }

  @Override
  public HttpReply answer(Asked asked, Map<String, Object> answer) {
    return HttpReply.of(200, "application/json", Json.write(answer));
  }

  @Override
  public HttpReply error(AwsError error) {
    var headers = Map.of("Content-Type", "application/json", "x-amzn-ErrorType", error.code());
    var body = Map.of("Code", error.code(), "Message", error.getMessage());
    return new HttpReply(error.httpStatus(), headers, Json.write(body));
  }
}
