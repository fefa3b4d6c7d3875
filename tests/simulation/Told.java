package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alert as its readers get it. */
public record Told(Instant at, String subject, String email, Map<String, Object> document) {

  /**
   * Reads the message that was published: one JSON object with a text per protocol.
   *
   * @param message as handed to SNS, or as SNS hands it to a queue: there only the document is left
   */
  static Told of(Instant at, String subject, String message) {
    var parts = json(message);
    return parts.get("default") instanceof String document
        ? new Told(at, subject, String.valueOf(parts.get("email")), json(document))
        : new Told(at, subject, String.valueOf(parts.get("text")), parts);
  }

  /** The outcome of an alert, or what kind of notice it is: what subscriptions filter by. */
  public String outcome() {
    var outcome = document.get("outcome");
    return String.valueOf(outcome == null ? document.get("kind") : outcome);
  }

  /** Whether the reader finds all of this in the subject or the text. */
  public boolean says(String... words) {
    var text = subject + email;
    for (var word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  public @Nullable Object field(String name) {
    return document.get(name);
  }

  private static Map<String, Object> json(String text) {
    try {
      return JSON.std.mapFrom(text);
    } catch (IOException e) {
      throw new UncheckedIOException("an alert is not JSON: " + text, e);
    }
  }
}
