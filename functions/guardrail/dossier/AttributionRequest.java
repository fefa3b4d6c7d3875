package guardrail.dossier;

import guardrail.drift.Explanation;
import guardrail.guarded.TrailArn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an attribution is asked of: an alert about something that was found, and of which no event
 * told who did it.
 *
 * @param foundAt when the guardrail had last looked
 * @param severity of the alert
 * @param reasons why it is that
 * @param found what was found, in words
 * @param unexplained the calls that may have made it
 */
public record AttributionRequest(
    TrailArn trail,
    Optional<String> incidentId,
    Instant foundAt,
    String severity,
    List<String> reasons,
    List<String> found,
    List<Explanation> unexplained)
    implements Inquiry {
  private static final List<String> SEVERITIES =
      List.of("CRITICAL", "HIGH", "MEDIUM", "INFORMATIONAL");

  public AttributionRequest {
    reasons = List.copyOf(reasons);
    found = List.copyOf(found);
    unexplained = List.copyOf(unexplained);
  }

  static boolean isAskedBy(AlertFields fields) {
    return fields.isOfAnIncident() && !fields.unexplained().isEmpty();
  }

  static AttributionRequest of(AlertFields fields) {
    return new AttributionRequest(
        fields.trail(),
        fields.incidentId(),
        fields.time("judgedAt"),
        fields
            .text("severity")
            .filter(SEVERITIES::contains)
            .orElseThrow(() -> new NotAnInquiry("severity is none of " + SEVERITIES)),
        fields.texts("severityReasons"),
        fields.list("drift").stream().flatMap(drift -> drift.text("text").stream()).toList(),
        fields.unexplained());
  }

  /** What is looked for. */
  public List<Search> searches() {
    return Search.ofCalls(unexplained);
  }

  /** When it may have been called. */
  public Window window() {
    return Window.around(foundAt.minus(Beginning.WITHOUT_A_BEGINNING), foundAt);
  }
}
