package localaws.organizations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** Each account once, of one service or of all (API Reference, ListDelegatedAdministrators). */
record ListDelegatedAdministrators(Standing standing) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var arns = standing.ofReader(request);
    var service = request.text("ServicePrincipal");
    var first = new LinkedHashMap<String, Delegation>();
    standing.organization().delegations().stream()
        .filter(delegation -> service.isEmpty() || service.get().equals(delegation.service()))
        .forEach(delegation -> first.putIfAbsent(delegation.account(), delegation));
    return Page.of("DelegatedAdministrators", request)
        .over(first.values().stream().map(delegation -> shown(delegation, arns)).toList());
  }

  private Map<String, Object> shown(Delegation delegation, Arns arns) {
    var shown = new HashMap<String, Object>();
    standing
        .organization()
        .account(delegation.account())
        .ifPresent(account -> shown.putAll(account.shown(arns)));
    shown.put("DelegationEnabledDate", EpochSeconds.of(delegation.since()));
    return shown;
  }
}
