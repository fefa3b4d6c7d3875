package localaws.organizations;

import java.util.Map;
import java.util.Optional;
import localaws.Operation;
import localaws.Request;

/** Right below a unit or the root (API Reference, ListOrganizationalUnitsForParent). */
record ListOrganizationalUnitsForParent(Standing standing) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var arns = standing.ofReader(request);
    var parent = standing.unit(request, "ParentId", "ParentNotFoundException");
    return Page.of("OrganizationalUnits", request)
        .over(
            standing.organization().units().stream()
                .filter(unit -> unit.parent().equals(Optional.of(parent.id())))
                .map(unit -> unit.shown(arns))
                .toList());
  }
}
