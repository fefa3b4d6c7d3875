package guardrail.policy.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One statement of a policy, which may hold anything: only what it means is looked at with care.
 *
 * @param text as it stands in the document, byte for byte
 * @param elements strings, lists and objects of these; numbers and booleans are text
 */
public record PolicyStatement(String text, Map<String, Object> elements) {
  public Optional<String> sid() {
    return elements.get("Sid") instanceof String sid ? Optional.of(sid) : Optional.empty();
  }

  /** The same under another Sid. */
  public PolicyStatement named(String sid) {
    var others = new LinkedHashMap<>(elements);
    var before = others.put("Sid", sid);
    return new PolicyStatement(text.replace("\"" + before + "\"", "\"" + sid + "\""), others);
  }

  /** "Allow" or "Deny", or what somebody wrote instead. */
  public String effect() {
    return elements.get("Effect") instanceof String effect ? effect : "";
  }

  public boolean allows() {
    return effect().equals("Allow");
  }

  public boolean denies() {
    return effect().equals("Deny");
  }

  /** How a person finds it. */
  String name() {
    return "the %s statement %s"
        .formatted(effect(), sid().map(sid -> "'" + sid + "'").orElse("without a Sid"));
  }
}
