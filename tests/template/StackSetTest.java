package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import localaws.cloudformation.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How member.yaml reaches the accounts (docs/aws-facts.md L). */
class StackSetTest {
  private final Resource stackSet =
      Organized.hub("eu-central-1", Map.of()).resource("MemberStackSet");

  @Test
  void reaches_every_account_of_the_units_in_the_hubs_region_and_each_that_joins() {
    assertThat(stackSet.text("PermissionModel")).contains("SERVICE_MANAGED");
    assertThat(stackSet.at("AutoDeployment"))
        .contains(Map.of("Enabled", true, "RetainStacksOnAccountRemoval", false));
    assertThat(stackSet.list("StackInstancesGroup"))
        .isEqualTo(
            List.of(
                Map.of(
                    "DeploymentTargets",
                    Map.of(
                        "OrganizationalUnitIds", List.of("ou-ab12-11111111", "ou-ab12-22222222")),
                    "Regions",
                    List.of("eu-central-1"))));
  }

  @Test
  void one_bad_account_keeps_it_from_no_other() {
    assertThat(stackSet.at("OperationPreferences", "FailureTolerancePercentage")).contains(100);
    assertThat(stackSet.at("ManagedExecution", "Active")).contains(true);
  }

  @ParameterizedTest
  @CsvSource({"999988887777, DELEGATED_ADMIN", "111122223333, SELF"})
  void acts_as_what_the_hub_is(String managementAccount, String as) {
    var hub = Organized.hub(Map.of("ManagementAccountId", managementAccount));

    assertThat(hub.resource("MemberStackSet").text("CallAs")).contains(as);
  }

  @Test
  void may_make_the_role_whose_name_is_given() {
    assertThat(stackSet.list("Capabilities")).isEqualTo(List.of("CAPABILITY_NAMED_IAM"));
    assertThat(Files.exists(Path.of(stackSet.text("TemplateURL").orElseThrow()))).isTrue();
  }

  @Test
  void hands_on_the_exact_roles_and_the_bus() {
    var handedOn = Organized.handedOn(Organized.hub());

    assertThat(handedOn)
        .containsEntry(
            "HubRoleArns",
            String.join(
                ",",
                Organized.roleArn("TrailGuardRole"),
                Organized.roleArn("AccountRole"),
                Organized.roleArn("DossierRole")))
        .containsEntry("HubAccountId", Organized.HUB)
        .containsEntry(
            "HubBusArn",
            "arn:aws:events:us-east-1:111122223333:event-bus/cloudtrail-guardrail-organization");
  }
}
