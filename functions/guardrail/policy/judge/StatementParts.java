package guardrail.policy.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What must all hold for a statement to apply to a request, by what a person would call it. */
record StatementParts(PolicyRequest request, Variables variables) {
  private static final Set<String> ELEMENTS =
      Set.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  Map<String, Truth> of(PolicyStatement statement) {
    var elements = statement.elements();
    var parts = new LinkedHashMap<String, Truth>();
    parts.put("principal", new Principals(request.servicePrincipal()).of(statement));
    parts.put("action", new Actions(request.action()).of(elements));
    parts.put("resource", new Resources(request, variables).of(statement));
    parts.putAll(new Conditions(variables).of(elements.get("Condition")));
    if (!ELEMENTS.containsAll(elements.keySet())) {
      parts.put("meaning of other elements", Truth.UNKNOWN);
    }
    if (!statement.allows() && !statement.denies()) {
      parts.put("effect", Truth.UNKNOWN);
    }
    return parts;
  }
}
