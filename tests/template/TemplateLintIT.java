package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CloudFormation's own rules, by cfn-lint: on the template and on what SAM makes of it. */
class TemplateLintIT {
  private static final Command CLEAN = new Command(0, "");

  @BeforeEach
  void needsCfnLint() {
    assumeFalse("skip".equals(System.getProperty("guardrail.cfnlint")), "cfn-lint is missing");
  }

  @Test
  void the_template_is_clean() {
    assertThat(Command.run("cfn-lint", "template.yaml")).isEqualTo(CLEAN);
  }

  @Test
  void its_transform_is_clean() {
    assumeFalse("skip".equals(System.getProperty("guardrail.samtranslator")), "no samtranslator");
    var transformed = "target/transformed.json";

    var transform =
        Command.run("python3", "tests/template/transform.py", "template.yaml", transformed);

    assertThat(transform).isEqualTo(CLEAN);
    assertThat(Command.run("cfn-lint", transformed)).isEqualTo(CLEAN);
  }
}
