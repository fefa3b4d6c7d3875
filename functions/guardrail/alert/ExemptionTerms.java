package guardrail.alert;

import guardrail.exemption.Exemption;
import guardrail.exemption.ParameterVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an exemption says of itself; its writer chose the words. */
final class ExemptionTerms {
  private ExemptionTerms() {}

  static List<String> lines(Exemption terms, ParameterVersion written) {
    return List.of(
        "Until: " + Plain.time(terms.until()),
        "Reason: " + Plain.line(terms.reason()),
        "Ticket: " + Plain.line(terms.ticket()),
        "Approver, as it was written: " + Plain.line(terms.approver()),
        "Opened by: %s at %s".formatted(Plain.line(written.writer()), Plain.time(written.at())));
  }

  static Map<String, Object> facts(Exemption terms) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("until", terms.until().toString());
    facts.put("reason", Plain.line(terms.reason()));
    facts.put("ticket", Plain.line(terms.ticket()));
    facts.put("approver", Plain.line(terms.approver()));
    return facts;
  }
}
