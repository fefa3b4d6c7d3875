package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import localaws.cloudformation.Resource;
import localaws.iam.Policy;
import localaws.iam.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each role may do all that is done with it in any scenario, and nothing that is not. */
class LeastPrivilegeIT {
  /** The Service Authorization Reference gives these no resource, so "*" is all one can write. */
  private static final Set<String> WITHOUT_A_RESOURCE =
      Set.of(
          "cloudtrail:DescribeTrails",
          "cloudtrail:ListTrails",
          "organizations:DescribeOrganization",
          "organizations:EnableAWSServiceAccess",
          "organizations:ListAWSServiceAccessForOrganization",
          "organizations:ListAccounts",
          "organizations:ListDelegatedAdministrators");

  @BeforeAll
  static void needsSamTranslator() {
    assumeFalse("skip".equals(System.getProperty("guardrail.samtranslator")), "no samtranslator");
  }

  @Test
  void the_role_suffices_for_every_call_of_every_scenario() {
    assertThat(RolesInUse.function())
        .isNotEmpty()
        .allSatisfy(played -> assertThat(played.denied()).as(played.story()).isEmpty());
  }

  @Test
  void without_any_of_its_actions_some_call_would_be_denied() {
    assertThat(idle(RolesInUse.function(), Reduced::byActions)).isEmpty();
  }

  @Test
  void without_any_of_its_resources_some_call_would_be_denied() {
    assertThat(idle(RolesInUse.function(), Reduced::byResources)).isEmpty();
  }

  @Test
  void the_schedules_role_is_exactly_what_the_scheduler_needs() {
    assertExact(RolesInUse.resync());
  }

  @Test
  void the_sweeps_schedules_role_is_exactly_what_the_scheduler_needs() {
    assertExact(RolesInUse.sweepSchedule());
  }

  @Test
  void the_log_groups_role_is_exactly_what_cloudtrail_needs() {
    assertExact(RolesInUse.logGroup());
  }

  @Test
  void these_are_all_the_roles_of_the_stack() {
    assertThat(
            Transformed.with(Deployed.EVERY_PARAMETER).template().resourcesOfType("AWS::IAM::Role"))
        .extracting(Resource::logicalId)
        .containsExactlyInAnyOrder("TrailGuardRole", "ResyncRole", "LogGroupRole");
    assertThat(
            Transformed.with(Organized.parameters()).template().resourcesOfType("AWS::IAM::Role"))
        .extracting(Resource::logicalId)
        .containsExactlyInAnyOrder(
            "TrailGuardRole",
            "ResyncRole",
            "OrganizationRole",
            "AccountRole",
            "SweepRole",
            "SweepScheduleRole");
  }

  @Test
  void only_an_action_without_resources_may_have_all_of_them() {
    var everywhere = new HashSet<String>();
    for (var exercised : all()) {
      exercised.policy().statements().stream()
          .filter(statement -> statement.resources().contains("*"))
          .map(Statement::actions)
          .forEach(everywhere::addAll);
    }

    assertThat(WITHOUT_A_RESOURCE).containsAll(everywhere);
  }

  private static List<Exercised> all() {
    var all = new ArrayList<>(RolesInUse.function());
    all.add(RolesInUse.resync());
    all.add(RolesInUse.sweepSchedule());
    all.add(RolesInUse.logGroup());
    return all;
  }

  private static void assertExact(Exercised exercised) {
    assertThat(exercised.denied()).isEmpty();
    assertThat(idle(List.of(exercised), Reduced::byActions)).isEmpty();
    assertThat(idle(List.of(exercised), Reduced::byResources)).isEmpty();
  }

  /** What no story misses, of all that any story's parameters put into the policy. */
  private static Set<String> idle(
      List<Exercised> stories, Function<Policy, List<Reduced>> reductions) {
    var idle = new TreeSet<String>();
    var missed = new TreeSet<String>();
    for (var story : stories) {
      for (var reduced : reductions.apply(story.policy())) {
        (story.worksWith(reduced.policy()) ? idle : missed).add(reduced.missing());
      }
    }
    idle.removeAll(missed);
    return idle;
  }
}
