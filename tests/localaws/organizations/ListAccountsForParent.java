package localaws.organizations;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** Right below a unit or the root, and not below its units (API Reference). */
record ListAccountsForParent(Standing standing) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var arns = standing.ofReader(request);
    var parent = standing.unit(request, "ParentId", "ParentNotFoundException");
    return Page.of("Accounts", request)
        .over(
            standing.organization().accounts().stream()
                .filter(account -> account.parent().equals(parent.id()))
                .map(account -> account.shown(arns))
                .toList());
  }
}
