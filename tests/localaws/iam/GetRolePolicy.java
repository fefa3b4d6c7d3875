package localaws.iam;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** One inline policy of a role (IAM API Reference, GetRolePolicy). */
record GetRolePolicy(Roles roles) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var role = roles.asked(request);
    var name = request.text("PolicyName").orElse("");
    return Map.of(
        "RoleName", role.name(),
        "PolicyName", name,
        "PolicyDocument", Document.encoded(Roles.inline(role, name)));
  }
}
