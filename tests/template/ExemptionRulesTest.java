package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import simulation.EventFiles;
import software.amazon.event.ruler.Machine;

/** Who hears of exemptions, and who may read them. */
class ExemptionRulesTest {
  private static final Map<String, String> WITH_ROLE =
      Map.of("ExemptionRoleArn", "arn:aws:iam::111122223333:role/security/BreakGlass");
  private static final String RULE = "cloudtrail-guardrail-ExemptionChanges";

  private final Deployed with = Deployed.with(WITH_ROLE);
  private final Machine machine = Machine.builder().build();

  ExemptionRulesTest() throws Exception {
    for (var rule : with.function().rules()) {
      machine.addRule(rule.name(), rule.patternJson());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-exemption", "delete-exemption", "delete-exemptions"})
  void each_call_wakes_the_guard(String file) throws Exception {
    assertThat(machine.rulesForJSONEvent(EventFiles.read(file))).containsExactly(RULE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exemption/111122223333->secret",
        "cloudtrail-guardrail/cloudtrail-guardrail->cloudtrail-guardrail/another-stack",
        "\"eventName\": \"PutParameter\"->\"eventName\": \"LabelParameterVersion\"",
        "\"source\": \"aws.ssm\"->\"source\": \"com.mallory\""
      })
  void other_parameters_and_other_calls_do_not(String change) throws Exception {
    var parts = change.split("->", -1);
    var changed = EventFiles.read("put-exemption").replace(parts[0], parts[1]);

    assertThat(changed).isNotEqualTo(EventFiles.read("put-exemption"));
    assertThat(machine.rulesForJSONEvent(changed)).isEmpty();
  }

  @Test
  void whoever_may_open_one_is_an_output_for_the_command_line() {
    assertThat(with.outputs()).containsEntry("ExemptionRoleArn", WITH_ROLE.get("ExemptionRoleArn"));
    assertThat(Deployed.withDefaults().outputs()).doesNotContainKey("ExemptionRoleArn");
  }

  @Test
  void the_role_reads_this_stacks_exemptions_alone() {
    assertThat(reads(with, "TrailGuardRole"))
        .containsExactly(
            Map.of(
                "Sid", "SeeWhetherAnAccountIsExempt",
                "Effect", "Allow",
                "Action", "ssm:GetParameterHistory",
                "Resource",
                    "arn:aws:ssm:us-east-1:111122223333:parameter/cloudtrail-guardrail"
                        + "/cloudtrail-guardrail/exemption/*"));
  }

  @Test
  void without_the_parameter_nothing_is_asked_heard_or_allowed() {
    var without = Deployed.withDefaults();

    assertThat(reads(without, "TrailGuardRole")).isEmpty();
    assertThat(without.function().rules()).noneMatch(rule -> rule.name().equals(RULE));
    assertThat(without.function().environment())
        .containsEntry("EXEMPTION_ROLE_ARN", "")
        .containsEntry("EXEMPTION_STACK", "");
  }

  private static List<Map<?, ?>> reads(Deployed stack, String role) {
    return stack.statements(role).stream()
        .filter(statement -> statement.toString().contains("ssm:"))
        .toList();
  }
}
