package guardrail.command.incidents;

import guardrail.alert.Particulars;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who made the call, as its record says; which is not always who broke the trail. */
record Caller(Particulars actor) {

  /** The first one that a believed event names, or Event history. */
  static Optional<Caller> of(Story story) {
    return story.said().stream()
        .filter(message -> message.text("eventRefused").isEmpty())
        .flatMap(message -> message.calls().stream())
        .map(call -> call.within("actor"))
        .filter(actor -> !actor.fields().isEmpty())
        .map(Caller::new)
        .findFirst();
  }

  Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    put(facts, "Identity", actor.text("type"));
    put(facts, "Session", actor.text("sessionName"));
    put(facts, "Source identity", actor.text("sourceIdentity"));
    put(facts, "Access key", actor.text("accessKeyId"));
    put(facts, "MFA", actor.text("mfa").map(Caller::words));
    put(facts, "From", actor.text("sourceIpAddress").or(() -> actor.text("invokedBy")));
    put(facts, "Client", actor.text("userAgent"));
    return facts;
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void put(Map<String, String> facts, String name, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> facts.put(name, text));
  }
}
