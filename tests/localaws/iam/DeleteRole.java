package localaws.iam;

import java.util.Map;
import localaws.AwsError;
import localaws.Request;

/** Only a role without policies can go (IAM API Reference, DeleteRole). */
record DeleteRole(Roles roles) implements RoleWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("RoleName");
    var role = roles.asked(request);
    if (!role.inline().isEmpty()) {
      throw new AwsError(
          "DeleteConflict", 409, "Cannot delete entity, must delete policies first.");
    }
    roles.remove(role.arn());
    return Map.of();
  }
}
