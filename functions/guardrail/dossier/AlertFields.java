package guardrail.dossier;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.drift.Explanation;
import guardrail.event.Json;
import guardrail.guarded.TrailArn;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The document of an alert, as the guard sent it (docs/alert.schema.json). */
record AlertFields(Map<String, Object> fields) {
  private static final String OURS = "cloudtrail-guardrail/";
  private static final String DOSSIER = "DOSSIER";

  /** Without a field if it is no JSON object. */
  static AlertFields of(String document) {
    try {
      return new AlertFields(Json.object(JSON.std.anyFrom(document)));
    } catch (IOException unreadable) {
      return new AlertFields(Map.of());
    }
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Whether it is one of ours about something that happened, and no dossier that was told. */
  boolean isOfAnIncident() {
    return text("schema").filter(schema -> schema.startsWith(OURS)).isPresent()
        && text("kind").filter(DOSSIER::equals).isEmpty()
        && !fields.containsKey("drill");
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  Optional<String> text(String name) {
    return Json.text(fields, name);
  }

  AlertFields within(String name) {
    return new AlertFields(Json.object(fields, name));
  }

  List<AlertFields> list(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(one -> new AlertFields(Json.object(one))).toList()
        : List.of();
  }

  List<String> texts(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  TrailArn trail() {
    return text("trailArn")
        .flatMap(TrailArn::parse)
        .orElseThrow(() -> new NotAnInquiry("trailArn is no ARN of a trail"));
  }

  /**
   * The incident's: an alert is about one, and so is the sum of a trail that was flapping. It
   * becomes part of a key in S3.
   */
  Optional<String> incidentId() {
    return text("incidentId")
        .or(() -> texts("incidentIds").stream().findFirst())
        .filter(id -> id.matches("[A-Za-z0-9-]{1,64}"));
  }

  /** The calls that may have made what was found. */
  List<Explanation> unexplained() {
    return list("unexplained").stream()
        .map(one ->
            new Explanation(
                one.texts("calls"), one.text("on"), one.text("parameter"), one.text("expected")))
        .toList();
  }

  /**
   * A time that must be there.
   *
   * @throws NotAnInquiry naming the field
   */
  Instant time(String name) {
    try {
      return Instant.parse(text(name).orElse(""));
    } catch (DateTimeException unreadable) {
      throw new NotAnInquiry(name + " is no time");
    }
  }
}
