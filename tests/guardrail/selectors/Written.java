package guardrail.selectors;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Selectors as the AWS CLI or a record writes them. */
final class Written {
  private Written() {}

  /** Advanced selectors of management events with these further field selectors. */
  static EventSelectors management(String... further) {
    var fields = new StringBuilder("{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}");
    for (var field : further) {
      fields.append(',').append(field);
    }
    return advanced("{\"FieldSelectors\":[" + fields + "]}");
  }

  /** One advanced selector after the other. */
  static EventSelectors advanced(String... selectors) {
    return of("{\"AdvancedEventSelectors\":[" + String.join(",", selectors) + "]}");
  }

  /** One basic selector after the other. */
  static EventSelectors basic(String... selectors) {
    return of("{\"EventSelectors\":[" + String.join(",", selectors) + "]}");
  }

  static EventSelectors of(String parameters) {
    try {
      return SelectorJson.requested(JSON.std.mapFrom(parameters)).orElseThrow();
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }
}
