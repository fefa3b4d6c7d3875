package guardrail.alert;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a channel needs of a message beside its text, read from its document. A message that waited
 * in the outbox says the same as on its first day, so that being told again is harmless.
 */
public record Particulars(Map<String, Object> fields) {

  /**
   * Reads the document of an alert or a notice.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Particulars of(String document) {
    try {
      return new Particulars(JSON.std.mapFrom(document));
    } catch (IOException none) {
      throw new IllegalArgumentException("not a document of an alert: " + none.getMessage(), none);
    }
  }

  public static Particulars of(Alert alert) {
    return of(alert.document());
  }

  /** Whether nothing happened. */
  public boolean isDrill() {
    return Boolean.TRUE.equals(fields.get("drill"));
  }

  /** About one trail's incident, after alert.schema.json; else a notice. */
  public boolean isAlert() {
    return fields.containsKey("outcome");
  }

  /** Whether it says what Event history shows: what was done meanwhile, or who did it. */
  public boolean isOfEventHistory() {
    return kind().equals(Notice.Kind.DOSSIER.name())
        || kind().equals(Notice.Kind.ACTOR_FOUND.name());
  }

  /** How it ended, or what kind of notice it is. */
  public String kind() {
    return text("outcome").or(() -> text("kind")).orElse("");
  }

  public String severity() {
    return text("severity").orElse("");
  }

  /** Of the incidents that it is about; an account's news is about none. */
  public List<String> incidentIds() {
    return fields.get("incidentIds") instanceof List<?> ids
        ? ids.stream().map(String::valueOf).toList()
        : text("incidentId").stream().toList();
  }

  /** When the guardrail looked last, or wrote the notice. */
  public Instant at() {
    return time("judgedAt").or(() -> time("at")).orElse(Instant.EPOCH);
  }

  /** The field as a text; empty where there is none of that name. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::valueOf);
  }

  /** The field as a time; empty where there is none of that name. */
  public Optional<Instant> time(String name) {
    return text(name).map(Instant::parse);
  }

  /** The field's parts; none where it is no list. */
  public List<?> list(String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }

  /** The recorded calls that it is about: the one that woke the guardrail, or those found out. */
  public List<Particulars> calls() {
    return Stream.concat(Stream.of(fields.get("event")), list("events").stream())
        .map(call -> new Particulars(fieldsOf(call)))
        .filter(call -> !call.fields().isEmpty())
        .toList();
  }

  /** What is in a field that has fields of its own. */
  public Particulars within(String name) {
    return new Particulars(fieldsOf(fields.get(name)));
  }

  /** The same of a part of a list. */
  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  public static Map<String, Object> fieldsOf(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
