package localaws.organizations;

import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** The one parent of an account or a unit, in a list (API Reference, ListParents). */
record ListParents(Standing standing) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofReader(request);
    var child = request.text("ChildId").orElse("");
    var organization = standing.organization();
    var parent =
        organization
            .account(child)
            .map(Account::parent)
            .or(() -> organization.unit(child).flatMap(Unit::parent))
            .flatMap(organization::unit)
            .orElseThrow(() ->
                AwsError.refused(
                    "ChildNotFoundException",
                    "You specified a child that doesn't exist: " + child));
    return Map.of("Parents", List.of(Map.of("Id", parent.id(), "Type", parent.type())));
  }
}
