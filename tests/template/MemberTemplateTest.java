package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;

/** What a member account gets: the hub's own rights on its own trail, and a rule that forwards. */
class MemberTemplateTest {
  private final Template hub = Organized.hub("eu-central-1", Map.of());
  private final Template member = Organized.member(hub);

  @Test
  void its_parameters_are_those_that_the_stack_set_passes() {
    assertThat(member.parameters().keySet()).isEqualTo(Organized.handedOn(hub).keySet());
  }

  @Test
  void its_role_may_do_there_what_the_hubs_role_may_do_at_home() {
    var atHome =
        Stream.concat(
                Deployed.statements(hub.resource("TrailGuardRole")).stream()
                    .filter(s -> actions(s).matches(".(cloudtrail|s3):.*")),
                Deployed.statements(hub.resource("DossierRole")).stream()
                    .filter(s -> actions(s).matches(".cloudtrail:.*")))
            .map(s -> tuple(Deployed.at(s, "Sid"), Deployed.texts(Deployed.at(s, "Action"))))
            .toList();

    assertThat(Deployed.statements(member.resource("GuardrailRole")))
        .extracting(s -> Deployed.at(s, "Sid"), s -> Deployed.texts(Deployed.at(s, "Action")))
        .hasSize(5)
        .containsExactlyElementsOf(atHome);
  }

  private static String actions(Object statement) {
    return Deployed.texts(Deployed.at(statement, "Action")).toString();
  }

  @Test
  void its_role_reaches_the_members_own_trail_and_buckets() {
    assertThat(Deployed.statements(member.resource("GuardrailRole")))
        .extracting(s -> Deployed.texts(Deployed.at(s, "Resource")))
        .containsExactly(
            List.of("arn:aws:cloudtrail:eu-central-1:444455556666:trail/standard-trail"),
            List.of("*"),
            List.of("arn:aws:cloudtrail:*:*:trail/*"),
            List.of(
                "arn:aws:s3:::standard-trail-444455556666-eu-central-1",
                "arn:aws:s3:::standard-trail-standby-444455556666-eu-central-1"),
            List.of("*"));
  }

  @Test
  void its_role_has_the_name_that_the_hub_may_assume() {
    var role = member.resource("GuardrailRole");

    assertThat(role.text("RoleName")).contains("CloudTrailGuardrail");
    assertThat(role.text("Path")).isEmpty();
    assertThat(
            List.of("TrailGuardRole", "AccountRole", "DossierRole").stream()
                .flatMap(id -> Deployed.statements(hub.resource(id)).stream())
                .filter(s -> Deployed.at(s, "Action").equals("sts:AssumeRole")))
        .extracting(s -> Deployed.at(s, "Resource"), s -> Deployed.at(s, "Condition"))
        .hasSize(3)
        .containsOnly(
            tuple(
                "arn:aws:iam::*:role/CloudTrailGuardrail",
                Map.of("StringEquals", Map.of("aws:ResourceOrgID", Organized.ID))));
  }

  @Test
  void its_rules_forward_with_a_role_that_serves_these_alone() {
    var bus =
        "arn:aws:events:eu-central-1:111122223333:event-bus/cloudtrail-guardrail-organization";
    var trust = member.resource("ForwardingRole").at("AssumeRolePolicyDocument").orElseThrow();

    var target =
        Map.of(
            "Id",
            "Hub",
            "Arn",
            bus,
            "RoleArn",
            "arn:aws:iam::444455556666:role/cloudtrail-guardrail/StackSet-members-ForwardingRole");

    assertThat(member.resourcesOfType("AWS::Events::Rule"))
        .hasSize(3)
        .allSatisfy(rule -> assertThat(rule.list("Targets")).isEqualTo(List.of(target)));
    assertThat(Deployed.statements(member.resource("ForwardingRole")))
        .containsExactly(Map.of("Effect", "Allow", "Action", "events:PutEvents", "Resource", bus));
    assertThat(trust.toString())
        .contains("Principal={Service=events.amazonaws.com}")
        .contains("aws:SourceAccount=444455556666")
        .contains(
            "ArnEquals={aws:SourceArn=["
                + member.resourcesOfType("AWS::Events::Rule").stream()
                    .map(each -> each.text("Name").orElseThrow())
                    .map(name -> "arn:aws:events:eu-central-1:444455556666:rule/" + name)
                    .collect(Collectors.joining(", "))
                + "]}");
  }

  @Test
  void its_role_looks_at_the_key_of_the_members_trails_and_at_no_other() {
    var keyed =
        Organized.hub(Map.of("MemberKmsKeyArn", Organized.EVERY_PARAMETER.get("MemberKmsKeyArn")));

    assertThat(Deployed.statements(Organized.member(keyed).resource("GuardrailRole")))
        .hasSize(6)
        .contains(
            Map.of(
                "Sid", "LookAtTheKey",
                "Effect", "Allow",
                "Action", "kms:DescribeKey",
                "Resource", Organized.EVERY_PARAMETER.get("MemberKmsKeyArn")));
  }

  /** CloudFormation API Reference, CreateStackSet: TemplateBody and Capabilities. */
  @Test
  void it_is_plain_and_small_enough_for_a_stack_set() throws Exception {
    var text = Files.readString(Path.of("member.yaml"));

    assertThat(text).hasSizeLessThan(51_200).doesNotContain("\nTransform:", "Fn::Transform");
    assertThat(member.resources())
        .extracting(Resource::type)
        .containsOnly("AWS::IAM::Role", "AWS::Events::Rule");
  }
}
