package localaws.iam;

import java.util.HashMap;
import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** The role and who may have it; its own policies are read one by one (IAM API, GetRole). */
record GetRole(Roles roles) implements Operation {
  private static final String FOUNDED = "2026-01-01T00:00:00Z";

  @Override
  public Map<String, Object> answer(Request request) {
    var role = roles.asked(request);
    var shown =
        new HashMap<String, Object>(
            Map.of(
                "Arn", role.arn(),
                "RoleName", role.name(),
                "RoleId", "AROA%016X".formatted(role.arn().hashCode() & 0xFFFFFFFFL),
                "Path", role.path(),
                "CreateDate", FOUNDED,
                "AssumeRolePolicyDocument", Document.encoded(role.trust())));
    role.boundary()
        .map(arn -> Map.of("PermissionsBoundaryType", "Policy", "PermissionsBoundaryArn", arn))
        .ifPresent(boundary -> shown.put("PermissionsBoundary", boundary));
    return Map.of("Role", shown);
  }
}
