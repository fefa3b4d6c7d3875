package guardrail.aws.iam;

import guardrail.aws.Question;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.LogGroupLook.Role;
import guardrail.observation.Part;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;

/** Looks at the role with which CloudTrail writes to the log group. */
public final class LogGroupRole {
  private static final Set<String> NOTHING = Set.of("NoSuchEntity", "NoSuchEntityException");

  private final IamClient iam;

  public LogGroupRole(IamClient iam) {
    this.iam = iam;
  }

  /** Who may use it and within what boundary, not its rights; empty if there is no such role. */
  public Part<Optional<Role>> role(GuardedTrail trail, String role) {
    return new Question(trail, "iam:GetRole", role)
        .ask(() -> bare(iam.getRole(r -> r.roleName(role))), Optional.empty(), NOTHING);
  }

  private static Optional<Role> bare(GetRoleResponse answer) {
    var boundary = Optional.ofNullable(answer.role().permissionsBoundary());
    return plain(answer.role().assumeRolePolicyDocument())
        .map(trust ->
            new Role(trust, Optional.empty(), boundary.map(by -> by.permissionsBoundaryArn())));
  }

  /** What it may do by the stack's own policy; empty if that is not on it. */
  public Part<Optional<String>> rights(GuardedTrail trail, String role) {
    var policy = GetRolePolicyRequest.builder().roleName(role).policyName(Role.POLICY).build();
    return new Question(trail, "iam:GetRolePolicy", role)
        .ask(() -> plain(iam.getRolePolicy(policy).policyDocument()), Optional.empty(), NOTHING);
  }

  /** IAM gives documents URL-encoded (IAM API Reference, GetRole). */
  private static Optional<String> plain(String document) {
    return Optional.of(URLDecoder.decode(document, StandardCharsets.UTF_8));
  }
}
