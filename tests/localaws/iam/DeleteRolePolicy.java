package localaws.iam;

import java.util.Map;
import localaws.Request;

/** A policy that is not there is an error (IAM API Reference, DeleteRolePolicy). */
record DeleteRolePolicy(Roles roles) implements RoleWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("RoleName", "PolicyName");
    var role = roles.asked(request);
    var name = request.text("PolicyName").orElse("");
    Roles.inline(role, name);
    roles.put(role.without(name));
    return Map.of();
  }
}
