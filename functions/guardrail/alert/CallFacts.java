package guardrail.alert;

import guardrail.event.CloudTrailRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recorded call, for programs (docs/alert.schema.json, event). */
final class CallFacts {
  private CallFacts() {}

  static Map<String, Object> of(CloudTrailRecord call) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "id", call.eventId());
    put(fields, "name", call.eventName());
    put(fields, "time", call.eventTime());
    put(fields, "errorCode", call.errorCode());
    put(fields, "trail", call.trailName());
    fields.put("actor", ActorFacts.of(call.actor()));
    return fields;
  }

  /** Adds what is known, as one line. */
  static void put(Map<String, Object> fields, String name, Optional<?> value) {
    @Nullable Object known = value.orElse(null);
    if (known != null) {
      fields.put(name, Plain.line(known.toString()));
    }
  }
}
