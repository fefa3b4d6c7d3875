package localaws.cloudformation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource whose condition holds, its properties free of intrinsics. */
public record Resource(String logicalId, String type, Map<String, Object> properties) {

  public Optional<String> text(String property) {
    return Optional.ofNullable(properties.get(property)).map(String::valueOf);
  }

  /** Follows a path; empty where it ends early. */
  public Optional<Object> at(String... path) {
    Object value = properties;
    for (var step : path) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
      if (value == null) {
        return Optional.empty();
      }
    }
    return Optional.of(value);
  }

  public List<?> list(String property) {
    return Tree.list(properties.get(property));
  }
}
