package localaws.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import localaws.iam.Statement;
import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void may_do_what_all_its_inline_policies_say() {
    var role =
        new Resource(
            "R", "AWS::IAM::Role", Map.of("Policies", List.of(inline("a:B"), inline("c:D"))));

    assertThat(Role.policy(role).statements())
        .flatExtracting(Statement::actions)
        .containsExactly("a:B", "c:D");
  }

  @Test
  void a_managed_policy_could_say_anything() {
    var role = new Resource("R", "AWS::IAM::Role", Map.of("ManagedPolicyArns", List.of("x")));

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> Role.policy(role))
        .withMessage("ManagedPolicyArns at R");
  }

  private static Map<String, Object> inline(String action) {
    var statement = Map.of("Effect", "Allow", "Action", action, "Resource", "*");
    return Map.of("PolicyName", action, "PolicyDocument", Map.of("Statement", statement));
  }
}
