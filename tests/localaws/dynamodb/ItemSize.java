package localaws.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static localaws.AwsError.refused;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** How large an item is (DynamoDB Developer Guide, "DynamoDB item sizes and formats"). */
final class ItemSize {
  private static final int MOST = 400 * 1024;

  private ItemSize() {}

  static void check(Map<String, Object> item) {
    if (of(item) > MOST) {
      throw refused("ValidationException", "Item size has exceeded the maximum allowed size");
    }
  }

  static int of(Map<?, ?> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(entry -> text(entry.getKey()) + value(entry.getValue()))
        .sum();
  }

  private static int value(Object value) {
    if (!(value instanceof Map<?, ?> typed) || typed.size() != 1) {
      throw refused(
          "ValidationException",
          "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }
    var only = typed.entrySet().iterator().next();
    return typed(String.valueOf(only.getKey()), only.getValue());
  }

  private static int typed(String type, Object content) {
    return switch (type) {
      case "S" -> text(content);
      case "N" -> number(content);
      case "B" -> Base64.getDecoder().decode(content.toString()).length;
      case "BOOL", "NULL" -> 1;
      case "SS", "NS", "BS" -> set(type.substring(0, 1), (List<?>) content);
      // Three for the list or map itself, one for each element.
      case "L" -> 3 + ((List<?>) content).stream().mapToInt(one -> 1 + value(one)).sum();
      case "M" -> 3 + ((Map<?, ?>) content).size() + of((Map<?, ?>) content);
      default -> throw refused("ValidationException", "Unknown type of AttributeValue: " + type);
    };
  }

  private static int set(String type, List<?> elements) {
    if (elements.isEmpty()) {
      throw refused("ValidationException", "A set may not be empty");
    }
    return elements.stream().mapToInt(element -> typed(type, element)).sum();
  }

  /** About a byte for two digits, and one more. */
  private static int number(Object content) {
    try {
      return (new BigDecimal(content.toString()).stripTrailingZeros().precision() + 1) / 2 + 1;
    } catch (NumberFormatException e) {
      throw refused(
          "ValidationException",
          "The parameter cannot be converted to a numeric value: " + content);
    }
  }

  private static int text(Object content) {
    return content.toString().getBytes(UTF_8).length;
  }
}
