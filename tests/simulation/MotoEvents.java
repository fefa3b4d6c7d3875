package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cloudtrail.model.DeleteTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.StopLoggingRequest;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailRequest;

/** Raises the event that CloudTrail would have raised for a call that moto carried out. */
final class MotoEvents implements ExecutionInterceptor {
  private final String account;
  private Consumer<Map<String, Object>> bus = _ -> {};

  MotoEvents(String account) {
    this.account = account;
  }

  void onRecord(Consumer<Map<String, Object>> bus) {
    this.bus = bus;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.request()) {
      case StopLoggingRequest stop -> raise("StopLogging", Map.of("name", stop.name()));
      case DeleteTrailRequest delete -> raise("DeleteTrail", Map.of("name", delete.name()));
      case UpdateTrailRequest update ->
          raise(
              "UpdateTrail",
              Map.of("name", update.name(), "isMultiRegionTrail", update.isMultiRegionTrail()));
      default -> {
        // Nothing that a rule of the product matches.
      }
    }
  }

  private void raise(String eventName, Map<String, Object> requestParameters) {
    var time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    var envelope = json(EventFiles.read("stop-by-name"));
    envelope.put("account", account);
    envelope.put("time", time);
    var detail = new HashMap<String, Object>();
    if (envelope.get("detail") instanceof Map<?, ?> sample) {
      sample.forEach((key, value) -> detail.put(String.valueOf(key), value));
    }
    detail.put("eventName", eventName);
    detail.put("eventTime", time);
    detail.put("eventID", UUID.randomUUID().toString());
    detail.put("recipientAccountId", account);
    detail.put("requestParameters", requestParameters);
    envelope.put("detail", detail);
    bus.accept(envelope);
  }

  private static Map<String, Object> json(String text) {
    try {
      return new HashMap<>(JSON.std.mapFrom(text));
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + text, e);
    }
  }
}
