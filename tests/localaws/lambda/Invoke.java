package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static localaws.AwsError.refused;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** Asynchronous invocation: accepted before anything ran (Lambda API Reference, Invoke). */
public record Invoke(Functions functions) implements Operation {
  private static final int MOST_BYTES = 1024 * 1024;

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("FunctionName", "Qualifier", "InvocationType", "Payload");
    var type = request.text("InvocationType").orElse("RequestResponse");
    if (!type.equals("Event")) {
      throw AwsError.notModelled("the InvocationType " + type);
    }
    var arn = qualifiedArn(request);
    var invoke =
        functions
            .find(arn)
            .orElseThrow(
                () -> new AwsError("ResourceNotFoundException", 404, "Function not found: " + arn));
    var payload = request.text("Payload").filter(text -> !text.isEmpty()).orElse("{}");
    check(payload);
    invoke.accept(payload);
    return Map.of();
  }

  /** A name or an ARN, with the qualifier after it or beside it. */
  private static String qualifiedArn(Request request) {
    var name = request.required("FunctionName");
    var arn =
        name.startsWith("arn:")
            ? name
            : "arn:aws:lambda:%s:%s:function:%s"
                .formatted(request.region(), request.caller().account(), name);
    return request.text("Qualifier").map(qualifier -> arn + ":" + qualifier).orElse(arn);
  }

  private static void check(String payload) {
    if (payload.getBytes(UTF_8).length > MOST_BYTES) {
      throw new AwsError("RequestTooLargeException", 413, "Request must be smaller than 1 MB");
    }
    try {
      JSON.std.anyFrom(payload);
    } catch (IOException e) {
      throw refused(
          "InvalidRequestContentException", "Could not parse request body into json: " + e);
    }
  }
}
