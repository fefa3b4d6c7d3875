package guardrail.aws.iam;

import guardrail.aws.Question;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.Part;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;

/** Looks at the role with which CloudTrail writes to the log group. */
public final class LogGroupRole {
  /** The inline policy of the stack's role (template.yaml, LogGroupRole). */
  public static final String POLICY = "WriteTrailEvents";

  private static final Set<String> NOTHING = Set.of("NoSuchEntity", "NoSuchEntityException");

  private final IamClient iam;

  public LogGroupRole(IamClient iam) {
    this.iam = iam;
  }

  /** Who may use it; empty if there is no such role. */
  public Part<Optional<String>> trust(GuardedTrail trail, String role) {
    return new Question(trail, "iam:GetRole", role)
        .ask(
            () -> plain(iam.getRole(r -> r.roleName(role)).role().assumeRolePolicyDocument()),
            Optional.empty(),
            NOTHING);
  }

  /** What it may do by the stack's own policy; empty if that is not on it. */
  public Part<Optional<String>> rights(GuardedTrail trail, String role) {
    return new Question(trail, "iam:GetRolePolicy", role)
        .ask(
            () ->
                plain(iam.getRolePolicy(r -> r.roleName(role).policyName(POLICY)).policyDocument()),
            Optional.empty(),
            NOTHING);
  }

  /** IAM gives documents URL-encoded (IAM API Reference, GetRole). */
  private static Optional<String> plain(String document) {
    return Optional.of(URLDecoder.decode(document, StandardCharsets.UTF_8));
  }
}
