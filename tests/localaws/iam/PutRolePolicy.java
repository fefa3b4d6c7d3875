package localaws.iam;

import java.util.Map;
import localaws.Request;

/** Adds an inline policy, or replaces the one of this name (IAM API Reference, PutRolePolicy). */
record PutRolePolicy(Roles roles) implements RoleWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("RoleName", "PolicyName", "PolicyDocument");
    var policy = Document.asked(request);
    roles.put(roles.asked(request).with(request.required("PolicyName"), policy));
    return Map.of();
  }
}
