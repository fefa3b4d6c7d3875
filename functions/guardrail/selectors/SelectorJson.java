package guardrail.selectors;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads selectors in CloudTrail's own JSON, as {@code aws cloudtrail put-event-selectors
 * --advanced-event-selectors} takes it and, with lower-case first letters, as records show it.
 */
public final class SelectorJson {
  private SelectorJson() {}

  /**
   * The data events that a person asks for.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static List<AdvancedSelector> dataEvents(String json) {
    var selectors = list(parsed(json)).stream().map(SelectorJson::advanced).toList();
    for (var selector : selectors) {
      require(!selector.isOfManagementEvents(), "management events are recorded anyway");
      require(
          selector.fields().stream().anyMatch(f -> f.field().equals(AdvancedSelector.CATEGORY)),
          "a selector without the field eventCategory");
    }
    require(!selectors.isEmpty(), "no list of selectors");
    return selectors;
  }

  /** What a recorded PutEventSelectors asked for; empty if the record does not show it. */
  public static Optional<EventSelectors> requested(Map<String, Object> parameters) {
    var given = capitalized(parameters);
    if (!given.containsKey("EventSelectors") && !given.containsKey("AdvancedEventSelectors")) {
      return Optional.empty();
    }
    return Optional.of(
        new EventSelectors(
            list(given.get("EventSelectors")).stream().map(SelectorJson::basic).toList(),
            list(given.get("AdvancedEventSelectors")).stream()
                .map(SelectorJson::advanced)
                .toList()));
  }

  private static BasicSelector basic(@Nullable Object json) {
    var map = capitalized(json);
    return new BasicSelector(
        String.valueOf(map.getOrDefault("ReadWriteType", "All")),
        !Boolean.FALSE.equals(map.getOrDefault("IncludeManagementEvents", true)),
        texts(map.get("ExcludeManagementEventSources")),
        list(map.get("DataResources")).stream()
            .map(SelectorJson::capitalized)
            .map(data ->
                new DataResource(String.valueOf(data.get("Type")), texts(data.get("Values"))))
            .toList());
  }

  private static AdvancedSelector advanced(@Nullable Object json) {
    var map = capitalized(json);
    return new AdvancedSelector(
        Optional.ofNullable(map.get("Name")).map(String::valueOf),
        list(map.get("FieldSelectors")).stream().map(SelectorJson::field).toList());
  }

  private static FieldSelector field(@Nullable Object json) {
    var map = capitalized(json);
    var name = map.get("Field");
    require(name != null, "a field selector without Field");
    var values = new EnumMap<Operator, Set<String>>(Operator.class);
    var left = new HashMap<>(map);
    left.remove("Field");
    for (var operator : Operator.values()) {
      values.put(operator, texts(left.remove(operator.property())));
    }
    require(left.isEmpty(), "the unknown property " + left.keySet());
    var field = new FieldSelector(String.valueOf(name), values);
    require(!field.values().isEmpty(), "the field " + name + " without a value");
    return field;
  }

  private static @Nullable Object parsed(String json) {
    try {
      return JSON.std.anyFrom(json);
    } catch (IOException malformed) {
      throw new IllegalArgumentException("not JSON");
    }
  }

  private static Map<String, Object> capitalized(@Nullable Object json) {
    require(json instanceof Map<?, ?>, "something that is no object");
    var map = new HashMap<String, Object>();
    ((Map<?, ?>) java.util.Objects.requireNonNull(json))
        .forEach((key, value) -> {
          var name = String.valueOf(key);
          if (value != null && !name.isEmpty()) {
            map.put(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), value);
          }
        });
    return map;
  }

  private static List<?> list(@Nullable Object json) {
    return json instanceof List<?> list ? list : List.of();
  }

  private static Set<String> texts(@Nullable Object json) {
    return list(json).stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
