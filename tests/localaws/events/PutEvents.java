package localaws.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static localaws.AwsError.refused;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import localaws.AwsError;
import localaws.Emitting;
import localaws.Faults;
import localaws.Request;
import org.jspecify.annotations.Nullable;

/**
 * Takes events for the default bus, entry by entry: the call is answered with 200 even if none was
 * taken (EventBridge API Reference, PutEvents).
 */
public record PutEvents(Faults faults) implements Emitting {
  private static final int MOST_BYTES = 256 * 1024;

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("Entries");
    var entries = entries(request);
    if (entries.isEmpty() || entries.size() > 10) {
      throw refused("ValidationException", "Entries must have 1 to 10 members");
    }
    if (entries.stream().mapToInt(PutEvents::bytes).sum() >= MOST_BYTES) {
      throw refused(
          "ValidationException", "Total size of the entries in the request is over the limit.");
    }
    var results = new ArrayList<Map<String, Object>>();
    for (var entry : entries) {
      var wrong = faults.failsEntry() ? Optional.of("InternalFailure") : wrong(entry);
      results.add(
          wrong
              .map(code -> Map.<String, Object>of("ErrorCode", code, "ErrorMessage", "refused"))
              .orElseGet(() -> Map.of("EventId", UUID.randomUUID().toString())));
    }
    var failed = results.stream().filter(result -> result.containsKey("ErrorCode")).count();
    return Map.of("FailedEntryCount", failed, "Entries", results);
  }

  @Override
  public List<Map<String, Object>> events(Request request, Map<String, Object> answer) {
    var entries = entries(request);
    var results = (List<?>) answer.getOrDefault("Entries", List.of());
    return IntStream.range(0, entries.size())
        .filter(i -> fields(results.get(i)).containsKey("EventId"))
        .mapToObj(i -> envelope(entries.get(i), request))
        .toList();
  }

  private static Map<String, Object> envelope(Map<String, Object> entry, Request request) {
    var envelope = new LinkedHashMap<String, Object>();
    envelope.put("version", "0");
    envelope.put("id", UUID.randomUUID().toString());
    envelope.put("detail-type", text(entry, "DetailType"));
    envelope.put("source", text(entry, "Source"));
    envelope.put("account", request.caller().account());
    envelope.put("time", request.at().toString());
    envelope.put("region", request.region());
    envelope.put("resources", entry.getOrDefault("Resources", List.of()));
    envelope.put("detail", detail(entry).orElseThrow());
    return envelope;
  }

  private static Optional<String> wrong(Map<String, Object> entry) {
    if (entry.containsKey("EventBusName")) {
      throw AwsError.notModelled("EventBusName of an entry");
    }
    if (text(entry, "Source").isEmpty() || text(entry, "DetailType").isEmpty()) {
      return Optional.of("InvalidArgument");
    }
    if (text(entry, "Source").startsWith("aws.")) {
      return Optional.of("NotAuthorizedForSourceException");
    }
    return detail(entry).isEmpty() ? Optional.of("MalformedDetail") : Optional.empty();
  }

  private static Optional<Map<String, Object>> detail(Map<String, Object> entry) {
    try {
      return Optional.of(JSON.std.mapFrom(text(entry, "Detail")));
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  /** As the guide counts them ("Calculating Amazon EventBridge event entry size"). */
  private static int bytes(Map<String, Object> entry) {
    var resources = entry.get("Resources") instanceof List<?> list ? list : List.of();
    return bytes(text(entry, "Source"))
        + bytes(text(entry, "DetailType"))
        + bytes(text(entry, "Detail"))
        + resources.stream().mapToInt(resource -> bytes(resource.toString())).sum();
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static String text(Map<String, Object> entry, String name) {
    return String.valueOf(entry.getOrDefault(name, ""));
  }

  private static List<Map<String, Object>> entries(Request request) {
    return request.list("Entries").stream().map(PutEvents::fields).toList();
  }

  @SuppressWarnings("unchecked") // the wire's maps have string keys
  private static Map<String, Object> fields(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
