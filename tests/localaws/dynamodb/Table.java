package localaws.dynamodb;

import static localaws.AwsError.refused;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A table: items in the order of a scan, now and as they were before the last write. */
public final class Table {
  private final String arn;
  private final Map<String, String> keys;
  private final boolean deletionProtected;
  private final NavigableMap<String, Map<String, Object>> items = new TreeMap<>();
  private String lastWritten = "";
  private Optional<Map<String, Object>> beforeIt = Optional.empty();

  Table(String arn, Map<String, String> keys, boolean deletionProtected) {
    this.arn = arn;
    this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
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
    return Optional.ofNullable(items.get(place(key)));
  }

  Optional<Map<String, Object>> itemBefore(Map<String, Object> key) {
    return place(key).equals(lastWritten) ? beforeIt : item(key);
  }

  /** All items, as they are now. */
  public List<Map<String, Object>> items() {
    return items(Map.of(), false);
  }

  /**
   * In the order of a scan, which is that of no attribute.
   *
   * @param last the key after which they begin, whether it is still there or not; empty: all
   */
  List<Map<String, Object>> items(Map<String, Object> last, boolean beforeTheLastWrite) {
    var seen = items;
    if (beforeTheLastWrite && !lastWritten.isEmpty()) {
      seen = new TreeMap<>(items);
      seen.remove(lastWritten);
      if (beforeIt.isPresent()) {
        seen.put(lastWritten, beforeIt.get());
      }
    }
    return List.copyOf((last.isEmpty() ? seen : seen.tailMap(place(last), false)).values());
  }

  /** The partition key's name: a key schema begins with it. */
  String partitionKey() {
    return keys.keySet().iterator().next();
  }

  /**
   * Those of one partition, in the order of the sort key, which is text.
   *
   * @param last the key after which they begin; empty: all
   */
  List<Map<String, Object>> partition(Object value, Map<String, Object> last) {
    var sortKey = List.copyOf(keys.keySet()).getLast();
    Comparator<Map<String, Object>> bySortKey =
        Comparator.comparing(item -> String.valueOf(item.get(sortKey)));
    return items.values().stream()
        .filter(item -> value.equals(item.get(partitionKey())))
        .filter(item -> last.isEmpty() || bySortKey.compare(item, last) > 0)
        .sorted(bySortKey)
        .toList();
  }

  /** Where an item of this key stands among the others, whichever they are. */
  private static String place(Map<String, Object> key) {
    var text = new TreeMap<>(key).toString();
    return "%08x%s".formatted(text.hashCode(), text);
  }

  /** The item as AttributeValues; replaces that of the same key, with no call and no condition. */
  public void put(Map<String, Object> item) {
    lastWritten = place(keyOf(item));
    beforeIt = Optional.ofNullable(items.put(lastWritten, Map.copyOf(item)));
  }

  void remove(Map<String, Object> key) {
    lastWritten = place(key);
    beforeIt = Optional.ofNullable(items.remove(lastWritten));
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
