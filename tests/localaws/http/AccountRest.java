package localaws.http;

import java.util.Locale;
import java.util.Map;
import localaws.AwsError;

/** Account Management's protocol, REST with JSON: the path is the operation. */
final class AccountRest implements Wire {

  @Override
  public Asked read(HttpAsk ask) {
    var path = ask.uri().getPath().substring(1);
    var operation =
        path.isEmpty() ? "" : path.substring(0, 1).toUpperCase(Locale.ROOT) + path.substring(1);
    return new Asked(operation, ask.body().isEmpty() ? Map.of() : Json.read(ask.body()));
  }

  @Override
  public HttpReply answer(Asked asked, Map<String, Object> answer) {
    return HttpReply.of(200, "application/json", Json.write(answer));
  }

  @Override
  public HttpReply error(AwsError error) {
    var headers = Map.of("Content-Type", "application/json", "x-amzn-ErrorType", error.code());
    return new HttpReply(
        error.httpStatus(), headers, Json.write(Map.of("message", error.getMessage())));
  }
}
