package guardrail.onboarding;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Json;
import guardrail.organization.Account;
import guardrail.organization.Arrival;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One message on the queue of accounts: which account, and why it is to be looked at. */
public record AccountMessage(String accountId, Why why) {

  /** Why an account is to be looked at. */
  public sealed interface Why {
    /** It has come in. */
    record Arrived(Arrival how) implements Why {}

    /** It may be no member any more. */
    record Departed(String news, int tries) implements Why {}

    /** The look of this number is due. */
    record Due(int look) implements Why {}

    /** A sweep lists it. */
    record Swept(Instant started, boolean first) implements Why {}
  }

  /** Thrown for a text that is none; SQS keeps the message, and the dead letters get it. */
  public static final class NotAnAccountMessage extends IllegalArgumentException {
    NotAnAccountMessage(String text) {
      super(
          ("Not a message about an account: \"%s\"; expected for example"
                  + " {\"accountId\": \"444455556666\", \"arrival\": \"FOUND\"}")
              .formatted(text.length() <= 80 ? text : text.substring(0, 80) + "..."));
    }
  }

  /** As it stands on the queue. */
  public String toJson() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("accountId", accountId);
    switch (why) {
      case Why.Arrived(var how) -> fields.put("arrival", how.name());
      case Why.Departed(var news, var tries) -> {
        fields.put("departed", news);
        fields.put("tries", tries);
      }
      case Why.Due(var look) -> fields.put("look", look);
      case Why.Swept(var started, var first) -> {
        fields.put("sweep", started.toString());
        fields.put("first", first);
      }
    }
    try {
      return JSON.std.asString(fields);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads one.
   *
   * @throws NotAnAccountMessage naming what it got, what was expected and an example
   */
  public static AccountMessage parse(String json) {
    try {
      var fields = Json.object(JSON.std.anyFrom(json));
      var accountId = String.valueOf(fields.get("accountId"));
      if (Account.isId(accountId)) {
        return new AccountMessage(
            accountId, why(fields).orElseThrow(() -> new NotAnAccountMessage(json)));
      }
    } catch (IOException | DateTimeException | ClassCastException odd) {
      // Said below, as for every other text that is none.
    }
    throw new NotAnAccountMessage(json);
  }

  private static Optional<Why> why(Map<String, Object> fields) {
    if (fields.get("look") instanceof Number look) {
      return Optional.of(new Why.Due(look.intValue()));
    }
    if (fields.get("sweep") instanceof String started) {
      var first = Boolean.TRUE.equals(fields.get("first"));
      return Optional.of(new Why.Swept(Instant.parse(started), first));
    }
    if (fields.get("departed") instanceof String news) {
      var tries = fields.get("tries") instanceof Number number ? number.intValue() : 0;
      return Optional.of(new Why.Departed(news, tries));
    }
    for (var how : Arrival.values()) {
      if (how.name().equals(fields.get("arrival"))) {
        return Optional.of(new Why.Arrived(how));
      }
    }
    return Optional.empty();
  }
}
