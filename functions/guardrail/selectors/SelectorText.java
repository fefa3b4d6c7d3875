package guardrail.selectors;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes selectors in CloudTrail's own JSON. */
public final class SelectorText {
  private SelectorText() {}

  /** Advanced selectors, as the AWS CLI takes them. */
  public static String write(List<AdvancedSelector> selectors) {
    var shown =
        selectors.stream()
            .map(selector -> {
              var map = new LinkedHashMap<String, Object>();
              selector.name().ifPresent(name -> map.put("Name", name));
              map.put(
                  "FieldSelectors", selector.fields().stream().map(SelectorText::shown).toList());
              return map;
            })
            .toList();
    try {
      return JSON.std.asString(shown);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, Object> shown(FieldSelector field) {
    var map = new LinkedHashMap<String, Object>();
    map.put("Field", field.field());
    for (var operator : Operator.values()) {
      if (!field.of(operator).isEmpty()) {
        map.put(operator.property(), field.of(operator).stream().sorted().toList());
      }
    }
    return map;
  }
}
