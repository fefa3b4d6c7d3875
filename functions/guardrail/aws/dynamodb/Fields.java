package guardrail.aws.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attributes to and from values. Reading throws NoSuchElementException for what is missing or of
 * another type.
 */
final class Fields {
  private Fields() {}

  static Optional<AttributeValue> value(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name));
  }

  static String text(Map<String, AttributeValue> map, String name) {
    return value(map, name).map(value -> text(value, name)).orElseThrow(() -> noText(name));
  }

  static String text(AttributeValue value, String name) {
    return Optional.ofNullable(value.s()).orElseThrow(() -> noText(name));
  }

  static NoSuchElementException noText(String name) {
    return new NoSuchElementException("no text " + name);
  }

  static Instant time(Map<String, AttributeValue> map, String name) {
    return Instant.parse(text(map, name));
  }

  static List<String> texts(Map<String, AttributeValue> map, String name) {
    return list(map, name).stream().map(value -> text(value, name)).toList();
  }

  static List<Map<String, AttributeValue>> maps(Map<String, AttributeValue> map, String name) {
    return list(map, name).stream().map(AttributeValue::m).toList();
  }

  /** None in an entry of an earlier version, which had no such list. */
  static List<Map<String, AttributeValue>> mapsIfAny(Map<String, AttributeValue> map, String name) {
    return value(map, name).isPresent() ? maps(map, name) : List.of();
  }

  static List<AttributeValue> list(Map<String, AttributeValue> map, String name) {
    return value(map, name)
        .filter(AttributeValue::hasL)
        .map(AttributeValue::l)
        .orElseThrow(() -> new NoSuchElementException("no list " + name));
  }

  static Optional<Instant> timeIfAny(Map<String, AttributeValue> map, String name) {
    return value(map, name).map(_ -> time(map, name));
  }

  static Optional<String> textIfAny(Map<String, AttributeValue> map, String name) {
    return value(map, name).map(value -> text(value, name));
  }

  static long number(Map<String, AttributeValue> map, String name) {
    return Long.parseLong(
        value(map, name)
            .map(AttributeValue::n)
            .orElseThrow(() -> new NoSuchElementException("no number " + name)));
  }

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue time(Instant time) {
    return AttributeValue.fromS(time.toString());
  }

  static AttributeValue texts(List<String> texts) {
    return AttributeValue.fromL(texts.stream().map(Fields::text).toList());
  }
}
