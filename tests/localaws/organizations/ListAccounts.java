package localaws.organizations;

import java.util.Map;
import localaws.Faults;
import localaws.Operation;
import localaws.Request;

/** Every account, closed ones too, until they are gone (API Reference, ListAccounts). */
record ListAccounts(Standing standing, Faults faults) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("MaxResults", "NextToken");
    var arns = standing.ofReader(request);
    return new Page("Accounts", request, faults.emptyAccountPages())
        .over(standing.organization().accounts(), account -> account.shown(arns));
  }
}
