package guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.Variable.InvalidConfiguration;
import guardrail.exemption.ExemptionRule;
import guardrail.guarded.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionConfigTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/security/BreakGlass";

  @Test
  void without_a_role_none_counts() {
    assertThat(ExemptionConfig.from(Map.of(), Sample.ARN)).isEmpty();
    assertThat(ExemptionConfig.from(Map.of("EXEMPTION_ROLE_ARN", ""), Sample.ARN)).isEmpty();
  }

  @Test
  void the_parameters_are_named_after_the_stack() {
    var environment = Map.of("EXEMPTION_ROLE_ARN", ROLE, "EXEMPTION_STACK", "guard");

    assertThat(ExemptionConfig.from(environment, Sample.ARN))
        .contains(new ExemptionRule(ROLE, "/cloudtrail-guardrail/guard/exemption/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BreakGlass",
        "arn:aws:sts::111122223333:assumed-role/BreakGlass/ada",
        "arn:aws:iam::111122223333:user/ada",
        "arn:aws:iam::444455556666:role/BreakGlass",
        "arn:aws-cn:iam::111122223333:role/BreakGlass",
        "arn:aws:iam::111122223333:role/*"
      })
  void another_thing_fails_the_start_by_name(String role) {
    var environment = Map.of("EXEMPTION_ROLE_ARN", role, "EXEMPTION_STACK", "guard");

    assertThatExceptionOfType(InvalidConfiguration.class)
        .isThrownBy(() -> ExemptionConfig.from(environment, Sample.ARN))
        .withMessageContaining("EXEMPTION_ROLE_ARN")
        .withMessageContaining(role);
  }

  @Test
  void a_role_needs_the_stacks_name() {
    assertThatExceptionOfType(InvalidConfiguration.class)
        .isThrownBy(() -> ExemptionConfig.from(Map.of("EXEMPTION_ROLE_ARN", ROLE), Sample.ARN))
        .withMessageContaining("EXEMPTION_STACK");
  }
}
