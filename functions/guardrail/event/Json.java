package guardrail.event;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Reads fields of a JSON tree that may be absent, null, empty or of another type than expected. */
public final class Json {
  private Json() {}

  /** The field as text, if it holds any: numbers and booleans are text too. */
  public static Optional<String> text(Map<String, Object> object, String field) {
    return switch (object.get(field)) {
      case String value -> Optional.of(value).filter(text -> !text.isBlank());
      case Number value -> Optional.of(value.toString());
      case Boolean value -> Optional.of(value.toString());
      case null, default -> Optional.empty();
    };
  }

  /** The field as an object; empty if it is anything else. */
  public static Map<String, Object> object(Map<String, Object> object, String field) {
    return object(object.get(field));
  }

  /** The tree as JSON. */
  public static String write(Map<String, ?> object) {
    try {
      return JSON.std.asString(object);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The value as an object; empty if it is anything else. */
  @SuppressWarnings("unchecked") // a JSON object's keys are strings
  public static Map<String, Object> object(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
