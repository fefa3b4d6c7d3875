package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import localaws.iam.Policies;
import localaws.iam.Policy;
import org.junit.jupiter.api.Test;

/**
 * The service-control policy keeps everybody out but the guardrail, who rolls it out, and the
 * break-glass role.
 */
class ScpTest {

  @Test
  void keeps_others_from_tampering_and_leaves_the_rest_alone() {
    assertThat(ScpCases.questions())
        .isNotEmpty()
        .allMatch(question -> question.judged() == question.allowed());
  }

  /** docs/aws-facts.md K: the quota, and that only the console leaves white space out. */
  @Test
  void fits_into_the_quota_of_organizations_as_it_stands() throws Exception {
    assertThat(Files.readString(ScpCases.FILE)).hasSizeLessThan(10_240);
  }

  @Test
  void only_denies_since_it_stands_beside_full_access() {
    assertThat(ScpCases.policy().statements())
        .isNotEmpty()
        .allSatisfy(statement -> assertThat(statement.json().get("Effect")).isEqualTo("Deny"));
  }

  /** By ArnNotLike, since a path may hold colons (docs/aws-facts.md K). */
  @Test
  void excepts_whoever_must_act_and_nobody_from_staying() {
    assertThat(ScpCases.policy().statements())
        .filteredOn(statement -> !statement.sid().equals("StayInTheOrganization"))
        .allSatisfy(statement ->
            assertThat(String.valueOf(statement.json().get("Condition")))
                .contains("ArnNotLike={aws:PrincipalArn=[arn:*:iam::*:role/cloudtrail-guardrail/*,")
                .contains("arn:*:iam::*:role/CloudTrailGuardrailBreakGlass"));
    assertThat(ScpCases.policy().statements().getLast().json().containsKey("Condition")).isFalse();
  }

  @Test
  void every_role_of_the_stack_is_below_the_path_that_is_excepted() {
    assertThat(Organized.hub(Map.of("LogGroupName", "trail")).resourcesOfType("AWS::IAM::Role"))
        .isNotEmpty()
        .allSatisfy(role -> assertThat(role.text("Path")).contains("/cloudtrail-guardrail/"));
  }

  @Test
  void every_action_and_resource_in_it_keeps_somebody_from_something() {
    var policy = ScpCases.policy();

    assertThat(
            Stream.concat(Reduced.byActions(policy).stream(), Reduced.byResources(policy).stream()))
        .isNotEmpty()
        .noneMatch(reduced -> stillHolds(reduced.policy()));
  }

  private static boolean stillHolds(Policy policy) {
    return ScpCases.questions().stream()
        .allMatch(question -> {
          var own = question.policies();
          var changed = new Policies(own.identity(), own.resource(), Optional.of(policy));
          return changed.allow(question.access()) == question.allowed();
        });
  }
}
