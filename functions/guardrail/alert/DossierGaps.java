package guardrail.alert;

import guardrail.dossier.Beginning;
import guardrail.dossier.Dossier;
import guardrail.dossier.Gap;
import java.util.ArrayList;
import java.util.List;

/** What a dossier does not show, and why: a list that says nothing of it would be taken for all. */
final class DossierGaps {
  private DossierGaps() {}

  static List<String> of(Dossier dossier) {
    var lines = new ArrayList<String>();
    dossier.gaps().stream().map(DossierGaps::line).forEach(lines::add);
    if (!dossier.beginning().known()) {
      lines.add(
          "Nothing tells when it began: asked was for the %d hours before it was put right."
              .formatted(Beginning.WITHOUT_A_BEGINNING.toHours()));
    }
    if (dossier.cut()) {
      lines.add("What is older than 90 days: Event history keeps no more.");
    }
    lines.add(
        "Data events (objects read, functions invoked, items changed), Insights and network activity: Event history has management events only.");
    lines.add(
        "What reached Event history after %s; records come minutes after the calls."
            .formatted(Plain.time(dossier.askedAt())));
    lines.add("Other Regions than " + String.join(", ", dossier.regions()) + ".");
    return lines;
  }

  static String line(Gap gap) {
    return "%s: %s%s (%s)"
        .formatted(
            Plain.brief(gap.region()),
            gap.what(),
            gap.before().map(time -> " before " + Plain.time(time)).orElse(""),
            Plain.line(gap.why()));
  }
}
