package localaws.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Untyped maps and lists, read with the type that the template must have there. */
final class Tree {
  private Tree() {}

  @SuppressWarnings("unchecked") // YAML's and JSON's maps have string keys
  static Map<String, Object> map(@Nullable Object value) {
    return switch (value) {
      case null -> Map.of();
      case Map<?, ?> map -> (Map<String, Object>) map;
      default -> throw new TemplateException("expected a map: " + value);
    };
  }

  static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw new TemplateException("expected a list: " + value);
    };
  }

  /** A single thing where AWS takes one or many. */
  static List<?> oneOrMany(@Nullable Object value) {
    return value == null || value instanceof List ? list(value) : List.of(value);
  }

  /** As SAM lays Globals under a resource: maps merge, lists add up, anything else is replaced. */
  static Object merged(Object below, Object above) {
    if (below instanceof Map && above instanceof Map) {
      var merged = new LinkedHashMap<>(map(below));
      map(above).forEach((key, value) -> merged.merge(key, value, Tree::merged));
      return merged;
    }
    if (below instanceof List<?> first && above instanceof List<?> second) {
      var merged = new ArrayList<Object>(first);
      merged.addAll(second);
      return merged;
    }
    return above;
  }
}
