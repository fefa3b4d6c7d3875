package localaws.iam;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** The role and who may have it; its own policies are read one by one (IAM API, GetRole). */
record GetRole(Roles roles) implements Operation {
  private static final String FOUNDED = "2026-01-01T00:00:00Z";

  @Override
  public Map<String, Object> answer(Request request) {
    var role = roles.asked(request);
    return Map.of(
        "Role",
        Map.of(
            "Arn", role.arn(),
            "RoleName", role.name(),
            "RoleId", "AROA%016X".formatted(role.arn().hashCode() & 0xFFFFFFFFL),
            "Path", role.path(),
            "CreateDate", FOUNDED,
            "AssumeRolePolicyDocument", Document.encoded(role.trust())));
  }
}
