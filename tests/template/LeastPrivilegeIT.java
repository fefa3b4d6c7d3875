package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.iam.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each role may do all that is done with it in any scenario, and nothing that is not. */
class LeastPrivilegeIT {
  /** The Service Authorization Reference gives these no resource, so "*" is all one can write. */
  private static final Set<String> WITHOUT_A_RESOURCE =
      Set.of(
          "account:ListRegions",
          "cloudtrail:DescribeTrails",
          "cloudtrail:ListTrails",
          "cloudtrail:LookupEvents",
          "logs:DescribeLogGroups",
          "organizations:DescribeOrganization",
          "organizations:EnableAWSServiceAccess",
          "organizations:ListAWSServiceAccessForOrganization",
          "organizations:ListAccounts",
          "organizations:ListDelegatedAdministrators");

  @BeforeAll
  static void needsSamTranslator() {
    assumeFalse("skip".equals(System.getProperty("guardrail.samtranslator")), "no samtranslator");
  }

  @ParameterizedTest
  @MethodSource("ofFunctions")
  void a_functions_role_is_exactly_what_the_stories_and_lambda_need(String role) {
    assertExact(RolesInUse.function(role));
  }

  /** One role, for ManagementTemplateTest holds the two templates' equal. */
  @Test
  void the_role_in_other_accounts_is_exactly_what_the_stories_need() {
    assertThat(MemberRolesInUse.ofManagement()).isNotEmpty();
    assertExact(
        Stream.concat(
                MemberRolesInUse.ofMembers().stream(), MemberRolesInUse.ofManagement().stream())
            .toList());
  }

  @ParameterizedTest
  @MethodSource("ofServices")
  void a_role_of_a_service_is_exactly_what_the_service_needs(Exercised exercised) {
    assertExact(List.of(exercised));
  }

  @Test
  void these_are_all_the_roles_of_the_stack() {
    assertThat(
            Transformed.with(Deployed.EVERY_PARAMETER).template().resourcesOfType("AWS::IAM::Role"))
        .extracting(Resource::logicalId)
        .containsExactlyInAnyOrder("TrailGuardRole", "ResyncRole", "LogGroupRole", "DossierRole");
    assertThat(
            Transformed.with(Organized.parameters()).template().resourcesOfType("AWS::IAM::Role"))
        .extracting(Resource::logicalId)
        .containsExactlyInAnyOrder(
            "TrailGuardRole",
            "ResyncRole",
            "OrganizationRole",
            "AccountRole",
            "SweepRole",
            "SweepScheduleRole",
            "DossierRole");
  }

  @Test
  void these_are_all_the_roles_in_other_accounts() {
    var hub = Organized.hub();

    assertThat(
            Stream.of(
                Organized.member(hub),
                Organized.management(hub, Organized.MANAGEMENT, Transformed.REGION)))
        .allSatisfy(stack ->
            assertThat(stack.resourcesOfType("AWS::IAM::Role"))
                .extracting(Resource::logicalId)
                .containsExactlyInAnyOrder("GuardrailRole", "ForwardingRole"));
  }

  @Test
  void only_an_action_without_resources_may_have_all_of_them() {
    var everywhere = new HashSet<String>();
    all()
        .flatMap(exercised -> exercised.policy().statements().stream())
        .filter(statement -> statement.resources().contains("*"))
        .map(Statement::actions)
        .forEach(everywhere::addAll);

    assertThat(WITHOUT_A_RESOURCE).containsAll(everywhere);
  }

  static List<String> ofFunctions() {
    return RolesInUse.OF_FUNCTIONS;
  }

  static Stream<Exercised> ofServices() {
    return Stream.concat(
        Stream.of(RolesInUse.resync(), RolesInUse.sweepSchedule(), RolesInUse.logGroup()),
        MemberRolesInUse.forwarding().stream());
  }

  static Stream<Exercised> all() {
    return Stream.of(
            RolesInUse.OF_FUNCTIONS.stream().flatMap(role -> RolesInUse.function(role).stream()),
            MemberRolesInUse.ofMembers().stream(),
            MemberRolesInUse.ofManagement().stream(),
            ofServices())
        .flatMap(roles -> roles);
  }

  private static void assertExact(List<Exercised> stories) {
    assertThat(stories)
        .isNotEmpty()
        .allSatisfy(played -> assertThat(played.denied()).as(played.story()).isEmpty());
    assertThat(Exercised.idle(stories, Reduced::byActions)).as("actions").isEmpty();
    assertThat(Exercised.idle(stories, Reduced::byResources)).as("resources").isEmpty();
  }
}
