package guardrail;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An alert as its topic got it. */
record ToldAlert(String message, Map<String, Object> document) {
  static ToldAlert of(String message) {
    try {
      var document = JSON.std.mapFrom(JSON.std.mapFrom(message).get("default"));
      return new ToldAlert(message, document);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /**
   * Whether it is about an incident; else it is a notice, of a delivery or of calls that failed.
   */
  boolean isAlert() {
    return document.containsKey("outcome");
  }

  /** Whether it tells, after a repair, what became of the deliveries, and no drift. */
  boolean isOfDelivery() {
    return document.containsKey("incidentIds");
  }

  /** The incidents whose deliveries it tells of. */
  List<?> incidentIds() {
    return (List<?>) document.getOrDefault("incidentIds", List.of());
  }

  Optional<String> eventId() {
    return document.get("event") instanceof Map<?, ?> event
        ? Optional.ofNullable((String) event.get("id"))
        : Optional.empty();
  }

  /** Why its event was refused, without the accounts in it. */
  Optional<String> refusal() {
    return Optional.ofNullable(document.get("eventRefused"))
        .map(why -> why.toString().replaceAll("\\d", ""));
  }

  Object incidentId() {
    return document.getOrDefault("incidentId", "none");
  }

  /** Whether it tells of a repair that another invocation began and did not live to tell. */
  boolean isOfAnInterruptedRepair() {
    return document.get("earlier") instanceof Map<?, ?> earlier
        && "INTERRUPTED".equals(earlier.get("kind"));
  }

  /** Whether it tells of drift that was there: found now, or by one who died. */
  boolean isOfDrift() {
    return isOfAnInterruptedRepair() || !List.of().equals(document.get("drift"));
  }
}
