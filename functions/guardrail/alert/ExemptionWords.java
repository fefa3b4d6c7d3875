package guardrail.alert;

import guardrail.exemption.Verdict.Absent;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Over;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unasked;
import guardrail.exemption.Verdict.Unseen;
import guardrail.incident.Incident;
import java.util.List;

/** Says in an alert whether the account was exempt. */
final class ExemptionWords {
  private ExemptionWords() {}

  static List<String> of(Incident incident) {
    return switch (incident.exemption()) {
      case Unasked _, Absent _ -> List.of();
      case Open(var terms, var written) -> ExemptionTerms.lines(terms, written);
      case Over(var terms, _) ->
          List.of("An exemption was over at %s.".formatted(Plain.time(terms.until())));
      case Refused(_, var why) ->
          List.of("Somebody asked for one, and it does not count: %s.".formatted(Plain.line(why)));
      case Unseen(var error) ->
          List.of(
              "AWS did not say whether the account is exempt, so it is not: %s answered %s."
                  .formatted(error.operation(), ResultWords.words(error)));
    };
  }

  /** Why nothing was repaired; the rest of a sentence. */
  static String because(Incident incident) {
    return incident
        .exempt()
        .map(open ->
            "the account is exempt until %s (ticket %s)"
                .formatted(Plain.time(open.terms().until()), Plain.brief(open.terms().ticket())))
        .orElse("AlertOnly mode only tells");
  }
}
