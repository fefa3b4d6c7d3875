package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.cloudformation.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same on what SAM makes of the template: CloudFormation compares this version's properties.
 */
class ChangesArriveIT {

  @BeforeEach
  void needsSam() {
    assumeFalse("skip".equals(System.getProperty("guardrail.samtranslator")), "no samtranslator");
  }

  @Test
  void every_parameter_that_the_environment_uses_makes_a_new_version() {
    var before = Transformed.with(Map.of());
    var parameters =
        Deployed.EVERY_PARAMETER.entrySet().stream()
            .filter(one -> !VersionLabelTest.WITH_A_LABEL.contains(one.getKey()))
            .toList();
    var changed = Transformed.withEach(parameters.stream().map(ChangesArriveIT::alone).toList());
    var used = new ArrayList<String>();

    for (int i = 0; i < parameters.size(); i++) {
      if (!changed.get(i).environment().equals(before.environment())) {
        used.add(parameters.get(i).getKey());
        assertThat(version(changed.get(i)))
            .as(parameters.get(i).getKey())
            .isNotEqualTo(version(before));
      }
    }

    assertThat(used).contains("TrailName", "Mode", "AllowSecondTrail").hasSizeGreaterThan(8);
  }

  @Test
  void the_schedule_the_rules_and_the_queue_wake_the_alias_of_that_version() {
    var stack = Transformed.with(Map.of()).template();
    var alias = stack.resourcesOfType("AWS::Lambda::Alias").getFirst();
    var arn =
        "arn:aws:lambda:us-east-1:111122223333:function:cloudtrail-guardrail-TrailGuardFunction";

    assertThat(alias.text("Name")).contains("live");
    assertThat(stack.resourcesOfType("AWS::Scheduler::Schedule"))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.at("Target", "Arn")).contains(arn + ":live"));
    assertThat(stack.resourcesOfType("AWS::Lambda::EventSourceMapping"))
        .filteredOn(m -> !m.logicalId().startsWith("DossierFunction"))
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m.text("FunctionName")).contains(arn + ":live"));
    assertThat(stack.resourcesOfType("AWS::Events::Rule"))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.list("Targets").toString()).contains(arn + ":live,"));
  }

  @Test
  void a_label_makes_a_new_version() {
    assertThat(version(Transformed.with(Map.of("VersionLabel", "second try"))))
        .isNotEqualTo(version(Transformed.with(Map.of())));
  }

  @Test
  void descriptions_fit_into_lambdas_256_characters() {
    for (var parameters : List.of(Map.<String, String>of(), ChangesArriveTest.REALISTIC)) {
      assertThat(description(Transformed.with(parameters).version())).hasSizeLessThan(257);
    }
  }

  private static Map<String, String> alone(Map.Entry<String, String> parameter) {
    return Map.ofEntries(parameter);
  }

  private static List<String> version(Transformed stack) {
    return List.of(stack.version().logicalId(), description(stack.version()));
  }

  private static String description(Resource version) {
    return version.text("Description").orElseThrow();
  }
}
