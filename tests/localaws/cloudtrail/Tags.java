package localaws.cloudtrail;

import static localaws.AwsError.refused;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A trail's tags by key, at most fifty; a tag may have no value (D2). */
public record Tags(SequencedMap<String, String> byKey) {
  static final Tags NONE = new Tags(new LinkedHashMap<>());
  private static final int MOST = 50;

  /** Keys that are there already get the new value. */
  Tags with(List<?> given) {
    var all = new LinkedHashMap<>(byKey);
    for (var tag : given) {
      all.put(key(tag), value(tag));
    }
    if (given.stream().map(Tags::key).distinct().count() < given.size()) {
      throw refused("InvalidTagParameterException", "Tag keys may not be duplicated.");
    }
    if (all.size() > MOST) {
      throw refused("TagsLimitExceededException", "A trail can have at most " + MOST + " tags.");
    }
    return new Tags(all);
  }

  /** By key alone; no page says what a value that differs would do. */
  Tags without(List<?> given) {
    var left = new LinkedHashMap<>(byKey);
    given.forEach(tag -> left.remove(key(tag)));
    return new Tags(left);
  }

  private static String key(Object tag) {
    var key = tag instanceof Map<?, ?> map ? map.get("Key") : null;
    if (key == null || key.toString().isEmpty() || key.toString().length() > 128) {
      throw refused("InvalidTagParameterException", "Tag key is not valid: " + key);
    }
    return key.toString();
  }

  private static String value(Object tag) {
    var value = ((Map<?, ?>) tag).get("Value");
    return value == null ? "" : value.toString();
  }

  List<Map<String, String>> listed() {
    return byKey.entrySet().stream()
        .map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue()))
        .toList();
  }
}
