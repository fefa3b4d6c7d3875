package template;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.GuardrailConfig;
import guardrail.guarded.WholeOrganization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;

/** What a hub has beyond others where its standard trail is the organization's. */
class OrganizationTrailTest {
  private static final List<String> BUCKETS = List.of("LogBucketPolicy", "StandbyBucketPolicy");

  private final Template own = Organized.hub(Map.of("ManagementAccountId", Organized.HUB));
  private final Template whole = Organized.hub(Organized.ORGANIZATION_TRAIL);

  @Test
  void the_guard_may_let_cloudtrail_in_and_nobody_else() {
    var more = actions(whole);
    more.removeAll(actions(own));

    assertThat(more)
        .containsExactlyInAnyOrder(
            "organizations:DescribeOrganization",
            "organizations:ListAccounts",
            "organizations:ListAWSServiceAccessForOrganization",
            "organizations:ListDelegatedAdministrators",
            "organizations:EnableAWSServiceAccess",
            "iam:GetRole",
            "iam:CreateServiceLinkedRole");
    assertThat(statements(whole, "organizations:EnableAWSServiceAccess"))
        .extracting(s -> Deployed.at(s, "Condition"))
        .containsExactly(
            Map.of(
                "StringEquals",
                Map.of("organizations:ServicePrincipal", "cloudtrail.amazonaws.com")));
    assertThat(statements(whole, "iam:CreateServiceLinkedRole"))
        .extracting(s -> Deployed.at(s, "Resource"))
        .containsExactly(
            "arn:aws:iam::111122223333:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail");
  }

  @Test
  void both_buckets_take_the_members_folder() {
    for (var bucket : BUCKETS) {
      assertThat(sids(whole, bucket)).contains("AWSCloudTrailOrganizationWrite20150319");
      assertThat(sids(own, bucket)).doesNotContain("AWSCloudTrailOrganizationWrite20150319");
    }
  }

  @Test
  void its_log_group_takes_the_members_streams() {
    var parameters = new HashMap<>(Organized.ORGANIZATION_TRAIL);
    parameters.put("LogGroupName", "trail");

    assertThat(
            Deployed.statements(Organized.hub(parameters).resource("LogGroupRole")).stream()
                .flatMap(s -> Deployed.texts(Deployed.at(s, "Resource")).stream()))
        .hasSize(2)
        .anyMatch(arn -> arn.endsWith(":log-stream:o-exampleorgid_*"));
  }

  @Test
  void what_it_stands_on_wakes_the_guard_as_well_as_the_watch() {
    var names = names(whole.resource("OrganizationTrailChanges"));
    var watched =
        whole
            .resource("OrganizationFunction")
            .at("Events", "OrganizationChanges", "Properties", "Pattern", "detail", "eventName")
            .map(Deployed::texts)
            .orElseThrow();

    assertThat(watched).containsAll(names);
    assertThat(names)
        .containsExactly(
            "DisableAWSServiceAccess",
            "DeregisterOrganizationDelegatedAdmin",
            "RegisterOrganizationDelegatedAdmin");
    assertThat(own.resourcesOfType("AWS::Events::Rule"))
        .extracting(Resource::logicalId)
        .doesNotContain("OrganizationTrailChanges");
  }

  @Test
  void the_code_reads_whose_trail_it_is_and_who_administers_it() {
    var parameters = new HashMap<>(Organized.parameters());
    parameters.putAll(Organized.ORGANIZATION_TRAIL);
    parameters.put("CloudTrailAdministrators", "777788889999,444455556666");

    var standard =
        GuardrailConfig.from(Deployed.with(parameters).function().environment())
            .guarded()
            .trails()
            .getFirst()
            .standard();

    assertThat(standard.settings().isOrganizationTrail()).isTrue();
    assertThat(standard.organization())
        .contains(new WholeOrganization(Organized.ID, List.of("444455556666", "777788889999")));
  }

  @Test
  void a_hub_elsewhere_cannot_have_it() {
    var elsewhere = Organized.hub(Map.of("OrganizationTrail", "true"));

    assertThat(environment(elsewhere)).isEqualTo(environment(Organized.hub()));
  }

  private static List<String> names(Resource rule) {
    var detail = rule.at("EventPattern", "detail").orElseThrow();
    return Deployed.texts(Deployed.at(detail, "eventName"));
  }

  private static Object environment(Template hub) {
    return hub.resource("TrailGuardFunction").at("Environment", "Variables").orElseThrow();
  }

  private static Stream<String> sids(Template template, String policy) {
    return Deployed.statements(template.resource(policy)).stream()
        .map(s -> Deployed.at(s, "Sid").toString());
  }

  private static List<Map<?, ?>> statements(Template template, String action) {
    return Deployed.statements(template.resource("TrailGuardRole")).stream()
        .filter(s -> Deployed.texts(Deployed.at(s, "Action")).contains(action))
        .toList();
  }

  private static Set<String> actions(Template template) {
    var actions = new TreeSet<String>();
    Deployed.statements(template.resource("TrailGuardRole"))
        .forEach(s -> actions.addAll(Deployed.texts(Deployed.at(s, "Action"))));
    return actions;
  }
}
