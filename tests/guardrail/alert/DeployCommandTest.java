package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.StackParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeployCommandTest {
  private static String command(String value) {
    return DeployCommand.with("us-east-1", new StackParameters(Map.of("Name", value)));
  }

  @Test
  void a_plain_value_stands_as_it_is() {
    assertThat(command("a,b:c/d")).endsWith(" --parameter-overrides Name=a,b:c/d");
  }

  /** The shell takes the single quotes away, and SAM the double ones with their backslashes. */
  @Test
  void json_reaches_the_stack_whole_through_the_shell_and_sam() {
    var json = "[{\"Name\":\"two words\",\"FieldSelectors\":[]}]";

    assertThat(command(json))
        .endsWith(
            " --parameter-overrides 'Name=\"[{\\\"Name\\\":\\\"two words\\\",\\\"FieldSelectors\\\":[]}]\"'");
  }
}
