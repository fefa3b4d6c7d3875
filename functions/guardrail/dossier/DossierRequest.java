package guardrail.dossier;

import guardrail.drift.Explanation;
import guardrail.guarded.TrailArn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a dossier is asked of: an alert about a time that is over, and of which records may be
 * missing.
 *
 * @param from when it began; empty if nothing tells
 * @param to when it was over
 * @param isDark whether nothing at all was recorded
 * @param recording whether the trail was seen to record when it was over
 * @param suspect the caller of the event, if that call began it
 * @param unexplained the calls that may have made that less was recorded, if no event tells
 */
public record DossierRequest(
    TrailArn trail,
    Optional<String> incidentId,
    Optional<Instant> from,
    Instant to,
    boolean isDark,
    boolean recording,
    Suspect suspect,
    List<Explanation> unexplained)
    implements Inquiry {
  public DossierRequest {
    unexplained = List.copyOf(unexplained);
  }

  static boolean isAskedBy(AlertFields fields) {
    return fields.isOfAnIncident() && !fields.within("unrecorded").isEmpty();
  }

  static DossierRequest of(AlertFields fields) {
    var time = fields.within("unrecorded");
    return new DossierRequest(
        fields.trail(),
        fields.incidentId(),
        time.has("from") ? Optional.of(time.time("from")) : Optional.empty(),
        time.time("to"),
        isDark(fields),
        fields.text("recording").filter("true"::equals).isPresent(),
        time.text("byTheCall").filter("true"::equals).isPresent()
            ? suspect(fields.within("event").within("actor"))
            : Suspect.NOBODY,
        time.unexplained());
  }

  private static boolean isDark(AlertFields fields) {
    return fields.has("blackout")
        || Stream.of("drift", "requested")
            .flatMap(name -> fields.list(name).stream())
            .flatMap(one -> one.text("kind").stream())
            .anyMatch(kind -> kind.equals("Deleted") || kind.equals("NotLogging"));
  }

  private static Suspect suspect(AlertFields caller) {
    return new Suspect(
        caller.text("name"),
        caller.text("accessKeyId"),
        Suspect.userName(
            caller.text("type").orElse(""),
            caller.text("arn").orElse(""),
            caller.text("sessionName")));
  }

  /** Whether calls on the trail itself did it, and not on what it delivers through. */
  public boolean isOfTheTrail() {
    return isDark || unexplained.stream().allMatch(Explanation::isOnTrail);
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

  /** Whether the one who did it, or when it began, is to be looked for. */
  public boolean isUnclear() {
    return from.isEmpty() || suspect.name().isEmpty();
  }
}
