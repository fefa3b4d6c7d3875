package guardrail.policy.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What comes along with a request: each condition key has values, is known to be absent, or nothing
 * is known about it. A key that nobody listed is unknown, and no key minds its case.
 */
public record RequestContext(Map<String, Key> keys) {
  /** What is known of a condition key. */
  public sealed interface Key {}

  /** It is there, with these values; hardly any key has more than one. */
  public record Present(List<String> values) implements Key {
    public Present {
      values = List.copyOf(values);
    }
  }

  /** It is there, with one of these values, and nobody knows with which. */
  public record OneOf(List<String> values) implements Key {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** It is certain not to be there. */
  public record Absent() implements Key {}

  /** It may be there or not, with any value. */
  public record Unknown() implements Key {}

  /** Nothing is known. */
  public static final RequestContext NOTHING_KNOWN = new RequestContext(Map.of());

  public RequestContext {
    var lower = new LinkedHashMap<String, Key>();
    keys.forEach((name, key) -> lower.put(lower(name), key));
    keys = Map.copyOf(lower);
  }

  public Key of(String name) {
    return keys.getOrDefault(lower(name), new Unknown());
  }

  public RequestContext with(String name, String... values) {
    return and(name, new Present(List.of(values)));
  }

  public RequestContext withOneOf(String name, String... values) {
    return and(name, new OneOf(List.of(values)));
  }

  public RequestContext without(String... names) {
    var context = this;
    for (var name : names) {
      context = context.and(name, new Absent());
    }
    return context;
  }

  private RequestContext and(String name, Key key) {
    var more = new LinkedHashMap<>(keys);
    more.put(lower(name), key);
    return new RequestContext(more);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
