package guardrail.dossier;

import guardrail.guarded.TrailArn;
import java.util.Optional;

/** What an alert leaves open, and Event history may tell. */
public sealed interface Inquiry permits DossierRequest, AttributionRequest {
  TrailArn trail();

  /** Empty if the guardrail could not use its ledger. */
  Optional<String> incidentId();

  /** Whether a document asks: an alert may, but no drill, and nothing that was found out itself. */
  static boolean isAskedBy(String document) {
    var fields = AlertFields.of(document);
    return DossierRequest.isAskedBy(fields) || AttributionRequest.isAskedBy(fields);
  }

  /**
   * Reads the document of an alert. What was done while records may be missing tells also who did
   * what was found.
   *
   * @throws NotAnInquiry naming what is wrong with it
   */
  static Inquiry parse(String document) {
    var fields = AlertFields.of(document);
    if (DossierRequest.isAskedBy(fields)) {
      return DossierRequest.of(fields);
    }
    if (AttributionRequest.isAskedBy(fields)) {
      return AttributionRequest.of(fields);
    }
    throw new NotAnInquiry(
        fields.isEmpty() ? "no JSON object" : "no alert that leaves something open, or a drill");
  }
}
