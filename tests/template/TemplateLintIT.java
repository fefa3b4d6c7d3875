package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import programs.Command;

/** CloudFormation's own rules, by cfn-lint: on the templates and on what SAM makes of one. */
class TemplateLintIT {
  private static final Command CLEAN = new Command(0, "");

  @BeforeEach
  void needsCfnLint() {
    assumeFalse("skip".equals(System.getProperty("guardrail.cfnlint")), "cfn-lint is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"template.yaml", "member.yaml", "management.yaml"})
  void each_template_is_clean(String template) {
    assertThat(Command.run("cfn-lint", template)).isEqualTo(CLEAN);
  }

  @Test
  void the_transform_is_clean() {
    assumeFalse("skip".equals(System.getProperty("guardrail.samtranslator")), "no samtranslator");
    var transformed = "target/transformed.json";

    var transform =
        Command.run("python3", "tests/template/transform.py", "template.yaml", transformed);

    assertThat(transform).isEqualTo(CLEAN);
    assertThat(Command.run("cfn-lint", transformed)).isEqualTo(CLEAN);
  }
}
