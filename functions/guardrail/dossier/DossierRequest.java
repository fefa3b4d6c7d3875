package guardrail.dossier;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Json;
import guardrail.guarded.TrailArn;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a dossier is asked of: an alert's document, after docs/alert.schema.json, as the guard sent
 * it.
 *
 * @param incidentId empty if the guardrail could not use its ledger
 * @param from when it began; empty if nothing tells
 * @param to when it was over
 * @param recording whether the trail was seen to record when it was over
 * @param suspect the caller of the event, if that call began it
 * @param drift what was found, by the names of its kinds
 */
public record DossierRequest(
    TrailArn trail,
    Optional<String> incidentId,
    Optional<Instant> from,
    Instant to,
    boolean wasDark,
    boolean recording,
    Suspect suspect,
    List<String> drift) {
  private static final String OURS = "cloudtrail-guardrail/";
  private static final String DOSSIER = "DOSSIER";

  private static final String EXPECTED =
      "; expected the document of an alert with an \"unrecorded\" time, after"
          + " docs/alert.schema.json";

  public DossierRequest {
    drift = List.copyOf(drift);
  }

  /** Thrown when a message is not what the guard sends. */
  public static final class NotADossierRequest extends IllegalArgumentException {
    public NotADossierRequest(String what) {
      super("Not a request for a dossier: " + what + EXPECTED);
    }
  }

  /** Whether a document asks for one: an alert does, but no drill, and no dossier that was told. */
  public static boolean isOne(String document) {
    var fields = fields(document);
    return Json.text(fields, "schema").filter(schema -> schema.startsWith(OURS)).isPresent()
        && !Json.object(fields, "unrecorded").isEmpty()
        && Json.text(fields, "kind").filter(DOSSIER::equals).isEmpty()
        && !fields.containsKey("drill");
  }

  /**
   * Reads the document.
   *
   * @throws NotADossierRequest naming what is wrong with it
   */
  public static DossierRequest parse(String document) {
    var fields = fields(document);
    if (!isOne(document)) {
      throw new NotADossierRequest(
          fields.isEmpty() ? "no JSON object" : "no alert with an \"unrecorded\" time, or a drill");
    }
    var time = Json.object(fields, "unrecorded");
    var trail =
        Json.text(fields, "trailArn")
            .flatMap(TrailArn::parse)
            .orElseThrow(() -> new NotADossierRequest("trailArn is no ARN of a trail"));
    var caller = Json.object(Json.object(fields, "event"), "actor");
    return new DossierRequest(
        trail,
        incidentId(fields).filter(id -> id.matches("[A-Za-z0-9-]{1,64}")),
        time.containsKey("from") ? Optional.of(time(time, "from")) : Optional.empty(),
        time(time, "to"),
        fields.containsKey("blackout"),
        Boolean.TRUE.equals(fields.get("recording")),
        Json.text(time, "byTheCall").filter("true"::equals).isPresent()
            ? suspect(caller)
            : Suspect.NOBODY,
        drift(fields));
  }

  /** An alert is about one incident, and the sum of a trail that was flapping, too. */
  private static Optional<String> incidentId(Map<String, Object> fields) {
    return Json.text(fields, "incidentId")
        .or(() ->
            fields.get("incidentIds") instanceof List<?> ids && !ids.isEmpty()
                ? Optional.of(String.valueOf(ids.getFirst()))
                : Optional.empty());
  }

  private static Suspect suspect(Map<String, Object> caller) {
    return new Suspect(
        Json.text(caller, "name"),
        Json.text(caller, "accessKeyId"),
        Suspect.userName(
            Json.text(caller, "type").orElse(""),
            Json.text(caller, "arn").orElse(""),
            Json.text(caller, "sessionName")));
  }

  private static List<String> drift(Map<String, Object> fields) {
    var kinds = new TreeSet<String>();
    for (var name : List.of("drift", "requested")) {
      if (fields.get(name) instanceof List<?> found) {
        found.forEach(one -> Json.text(Json.object(one), "kind").ifPresent(kinds::add));
      }
    }
    return List.copyOf(kinds);
  }

  private static Instant time(Map<String, Object> object, String field) {
    var text = Json.text(object, field).orElse("");
    try {
      return Instant.parse(text);
    } catch (DateTimeException unreadable) {
      throw new NotADossierRequest("unrecorded." + field + " is no time");
    }
  }

  private static Map<String, Object> fields(String document) {
    try {
      return Json.object(JSON.std.anyFrom(document));
    } catch (IOException unreadable) {
      return Map.of();
    }
  }

  /** Under what it is kept: an incident may have several times without records. */
  public String id() {
    return "%s-%s-%s"
        .formatted(
            incidentId.orElse("unremembered"),
            from.map(DossierRequest::stamp).orElse("unknown"),
            stamp(to));
  }

  private static String stamp(Instant time) {
    return time.toString().substring(0, 19).replaceAll("[^0-9T]", "");
  }

  /** Whether nothing at all was recorded. */
  public boolean isDark() {
    return wasDark || drift.contains("Deleted") || drift.contains("NotLogging");
  }

  /** Whether the one who did it, or when it began, is to be looked for. */
  public boolean isUnclear() {
    return from.isEmpty() || suspect.name().isEmpty();
  }
}
