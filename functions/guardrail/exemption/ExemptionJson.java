package guardrail.exemption;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** Reads what a parameter holds; anybody may have written it. */
final class ExemptionJson {
  private ExemptionJson() {}

  static Exemption read(String json) throws Malformed {
    try {
      var fields = Json.object(JSON.std.anyFrom(json));
      return new Exemption(
          field(fields, "account"),
          field(fields, "reason"),
          field(fields, "approver"),
          field(fields, "ticket"),
          Instant.parse(field(fields, "until")));
    } catch (IOException none) {
      throw new Malformed("it is not JSON");
    } catch (DateTimeException other) {
      throw new Malformed("its \"until\" is no UTC time as 2026-11-22T10:00:00Z");
    }
  }

  private static String field(Map<String, Object> fields, String name) throws Malformed {
    return Json.text(fields, name)
        .orElseThrow(() -> new Malformed("it has no \"%s\"".formatted(name)));
  }

  /** Says what is missing. */
  static final class Malformed extends Exception {
    private final String why;

    Malformed(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }
  }
}
