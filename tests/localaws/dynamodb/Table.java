package localaws.dynamodb;

import static localaws.AwsError.refused;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table: items by their key, now and as they were before the last write. */
public final class Table {
  private final String arn;
  private final Map<String, String> keys;
  private final boolean deletionProtected;
  private Map<Map<String, Object>, Map<String, Object>> items = Map.of();
  private Map<Map<String, Object>, Map<String, Object>> before = Map.of();

  Table(String arn, Map<String, String> keys, boolean deletionProtected) {
    this.arn = arn;
    this.keys = Map.copyOf(keys);
    this.deletionProtected = deletionProtected;
  }

  public String name() {
    return arn.substring(arn.indexOf('/') + 1);
  }

  boolean isDeletionProtected() {
    return deletionProtected;
  }

  /** For a table whose only key attribute is text. */
  public Optional<Map<String, Object>> item(String key) {
    return item(Map.of(keys.keySet().iterator().next(), Map.of("S", key)));
  }

  Optional<Map<String, Object>> item(Map<String, Object> key) {
    return Optional.ofNullable(items.get(key));
  }

  Optional<Map<String, Object>> itemBefore(Map<String, Object> key) {
    return Optional.ofNullable(before.get(key));
  }

  /** In the order of a scan, which is that of no attribute. */
  List<Map<String, Object>> items(boolean beforeTheLastWrite) {
    return (beforeTheLastWrite ? before : items)
        .values().stream().sorted(Comparator.comparing(item -> place(keyOf(item)))).toList();
  }

  /** Where an item of this key stands among the others, whichever they are. */
  static String place(Map<String, Object> key) {
    var text = new TreeMap<>(key).toString();
    return "%08x%s".formatted(text.hashCode(), text);
  }

  /** The item as AttributeValues; replaces that of the same key, with no call and no condition. */
  public void put(Map<String, Object> item) {
    var changed = next();
    changed.put(keyOf(item), Map.copyOf(item));
  }

  void remove(Map<String, Object> key) {
    next().remove(key);
  }

  private Map<Map<String, Object>, Map<String, Object>> next() {
    before = items;
    var next = new LinkedHashMap<>(items);
    items = next;
    return next;
  }

  /** The key of an item that has one; DynamoDB refuses one that is absent, empty or mistyped. */
  Map<String, Object> keyOf(Map<String, Object> item) {
    var key = new LinkedHashMap<String, Object>();
    keys.forEach((name, type) -> {
      var value = item.get(name) instanceof Map<?, ?> typed ? typed.get(type) : null;
      if (value == null) {
        throw refused(
            "ValidationException",
            "One or more parameter values were invalid: Missing the key %s of type %s in the item"
                .formatted(name, type));
      }
      if (value.equals("")) {
        throw refused(
            "ValidationException",
            "The AttributeValue for a key attribute cannot contain an empty string value. Key: "
                + name);
      }
      key.put(name, Map.of(type, value));
    });
    return key;
  }

  /** A key as a request gives it: all key attributes and no other. */
  Map<String, Object> exactKey(Map<String, Object> given) {
    if (!given.keySet().equals(keys.keySet())) {
      throw refused("ValidationException", "The provided key element does not match the schema");
    }
    return keyOf(given);
  }
}
