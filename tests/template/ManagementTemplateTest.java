package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the management account gets, Region by Region. */
class ManagementTemplateTest {
  private final Template hub = Organized.hub("eu-central-1", Map.of("ControlTower", "true"));

  /** The hub's Region is also Control Tower's home, as the command takes it. */
  @ParameterizedTest
  @CsvSource({
    "us-east-1, 999988887777, DelegatedAdministrators Organization",
    "eu-central-1, 999988887777, Attempts BucketChanges ControlTower DelegatedAdministrators GuardrailRole"
        + " Tampering",
    "us-east-1, 111122223333, DelegatedAdministrators Organization",
    "eu-central-1, 111122223333, ControlTower DelegatedAdministrators",
    "ap-south-1, 999988887777, ''"
  })
  void each_stack_makes_what_belongs_to_its_region(String region, String account, String made) {
    var stack = Organized.management(hub, account, region);

    assertThat(stack.resources())
        .extracting(Resource::logicalId)
        .containsExactlyInAnyOrder((made + " ForwardingRole").strip().split(" "));
  }

  @Test
  void without_control_tower_nothing_of_it_is_forwarded() {
    var without = Organized.hub("eu-central-1", Map.of());

    assertThat(Organized.commanded(without)).containsEntry("ControlTowerHomeRegion", "");
    assertThat(
            Organized.management(without, Organized.MANAGEMENT, "eu-central-1").has("ControlTower"))
        .isFalse();
  }

  @Test
  void its_parameters_are_those_of_a_member_and_control_towers_home() {
    var expected = new TreeSet<>(Organized.member(hub).parameters().keySet());
    expected.add("ControlTowerHomeRegion");

    assertThat(Organized.commanded(hub).keySet()).isEqualTo(expected);
    assertThat(management("us-east-1").parameters().keySet()).isEqualTo(expected);
  }

  @Test
  void its_role_is_that_of_a_member() {
    var ofMember = Deployed.statements(Organized.member(hub).resource("GuardrailRole"));
    var own = Deployed.statements(management("eu-central-1").resource("GuardrailRole"));

    assertThat(own.toString())
        .isEqualTo(ofMember.toString().replace(Organized.MEMBER, Organized.MANAGEMENT));
  }

  @Test
  void every_rule_forwards_to_the_hub_with_a_role_that_trusts_it() {
    for (var region : List.of("us-east-1", "eu-central-1")) {
      var stack = management(region);
      var trust = stack.resource("ForwardingRole").at("AssumeRolePolicyDocument").orElseThrow();
      var bus = Organized.commanded(hub).get("HubBusArn");

      assertThat(stack.resourcesOfType("AWS::Events::Rule"))
          .isNotEmpty()
          .allSatisfy(rule -> {
            assertThat(rule.list("Targets").toString())
                .contains("Arn=" + bus)
                .contains("RoleArn=arn:aws:iam::999988887777:role/cloudtrail-guardrail/");
            assertThat(trust.toString())
                .containsPattern(":rule/" + rule.text("Name").orElseThrow() + "[,\\]]");
          });
      assertThat(Deployed.statements(stack.resource("ForwardingRole")))
          .containsExactly(
              Map.of("Effect", "Allow", "Action", "events:PutEvents", "Resource", bus));
    }
  }

  @Test
  void the_command_is_whole() {
    var command = Organized.command(hub);

    assertThat(command)
        .startsWith("aws cloudformation deploy --region us-east-1 --template-file management.yaml")
        .contains(" --capabilities CAPABILITY_NAMED_IAM ")
        .doesNotContain("$", "\n");
    assertThat(
            Stream.of("TrailGuardRole", "AccountRole", "DossierRole")
                .map(Organized::roleArn)
                .toList())
        .isEqualTo(
            List.of(
                Deployed.at(Organized.commanded(hub), "HubRoleArns").toString().split(",", -1)));
  }

  private Template management(String region) {
    return Organized.management(hub, Organized.MANAGEMENT, region);
  }
}
