package localaws.iam;

import java.util.Map;
import localaws.Request;

/** Sets or replaces the boundary (IAM API Reference, PutRolePermissionsBoundary). */
record PutRolePermissionsBoundary(Roles roles) implements RoleWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("RoleName", "PermissionsBoundary");
    roles.put(roles.asked(request).within(request.required("PermissionsBoundary")));
    return Map.of();
  }
}
