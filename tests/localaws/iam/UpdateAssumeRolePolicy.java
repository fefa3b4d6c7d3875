package localaws.iam;

import java.util.Map;
import localaws.Request;

/** Replaces who may have the role (IAM API Reference, UpdateAssumeRolePolicy). */
record UpdateAssumeRolePolicy(Roles roles) implements RoleWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("RoleName", "PolicyDocument");
    roles.put(roles.asked(request).trusting(Document.asked(request)));
    return Map.of();
  }
}
