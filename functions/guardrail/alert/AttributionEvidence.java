package guardrail.alert;

import guardrail.dossier.Attribution;
import guardrail.dossier.Beginning;
import guardrail.dossier.Search;
import guardrail.drift.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How it is known who did what was found, and what of it is not. */
final class AttributionEvidence {
  private AttributionEvidence() {}

  static List<String> of(Attribution attribution) {
    var asked =
        attribution.request().searches().stream()
            .map(Search::value)
            .collect(Collectors.joining(", "));
    var lines = new ArrayList<String>();
    lines.add("No event named anybody. Event history was asked for %s.".formatted(asked));
    lines.add(
        "In the %d hours before the look %s."
            .formatted(
                Beginning.WITHOUT_A_BEGINNING.toHours(),
                attribution.calls().size() == 1
                    ? "this was the last such call on it"
                    : "these were the last such calls on what differed"));
    attribution.unknown().stream().map(AttributionEvidence::nobody).forEach(lines::add);
    attribution.gaps().stream()
        .map(gap -> "Not asked: " + DossierGaps.line(gap))
        .forEach(lines::add);
    return lines;
  }

  private static String nobody(Explanation unknown) {
    return "Nobody is known to have made a call of %s on %s."
        .formatted(
            String.join(" or ", unknown.calls()), Plain.line(unknown.on().orElse("the trail")));
  }
}
