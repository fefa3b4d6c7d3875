package localaws.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** What Lambda writes to an on-failure destination (docs/aws-facts.md G). */
record FailureRecord(String functionArn, Instant at, Queued queued, Result result) {

  Map<String, Object> document() {
    return Map.of(
        "version",
        "1.0",
        "timestamp",
        at.toString(),
        "requestContext",
        Map.of(
            "requestId",
            queued.requestId(),
            "functionArn",
            functionArn,
            "condition",
            "RetriesExhausted",
            "approximateInvokeCount",
            queued.number()),
        "requestPayload",
        parsed(queued.payload()),
        "responseContext",
        Map.of("statusCode", 200, "executedVersion", "1", "functionError", "Unhandled"),
        "responsePayload",
        response());
  }

  private Object response() {
    return switch (result) {
      case Result.Returned(var json) -> parsed(json);
      case Result.Failed failed -> parsed(failed.json());
      case Result.Died(var code) ->
          Map.of(
              "errorType",
              "Runtime.ExitError",
              "errorMessage",
              "RequestId: "
                  + queued.requestId()
                  + " Error: Runtime exited with error: exit status "
                  + code);
    };
  }

  private static Object parsed(String json) {
    try {
      return JSON.std.anyFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + json, e);
    }
  }
}
