package guardrail.aws.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.Particulars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;

/**
 * A document that fits into an event: where it does not, its text loses its end, and says so. What
 * identifies the incident stays whole.
 */
final class FittingDetail {
  /** Of one entry with all that is in it (PutEvents, "entry size"). */
  static final int MOST_BYTES = 256 * 1024;

  /** Of the time, which EventBridge adds, and of what JSON adds to a cut. */
  private static final int SPARE = 200;

  private static final String CUT =
      "\n[... cut, for an event holds no more; the mail and the incident log have all of it]\n";

  private FittingDetail() {}

  /**
   * The document, cut if need be.
   *
   * @param beside what else is in the entry
   */
  static String of(String document, String beside) {
    var most = MOST_BYTES - SPARE - bytes(beside);
    if (bytes(document) <= most) {
      return document;
    }
    var fields = new LinkedHashMap<>(Particulars.of(document).fields());
    var text = String.valueOf(fields.getOrDefault("text", ""));
    fields.put("text", CUT.strip());
    var room = most - bytes(json(fields));
    fields.put("text", beginning(text, room) + CUT);
    return json(fields);
  }

  /** As much of it as takes no more than so many bytes of JSON; a character takes six at most. */
  private static String beginning(String text, int room) {
    var bytes = 0;
    var end = 0;
    while (end < text.length()) {
      var next = Character.charCount(text.codePointAt(end));
      bytes += bytes(json(text.substring(end, end + next))) - 2;
      if (bytes > room) {
        break;
      }
      end += next;
    }
    return text.substring(0, end);
  }

  private static String json(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
