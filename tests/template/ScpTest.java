package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import localaws.iam.Policies;
import localaws.iam.Policy;
import org.junit.jupiter.api.Test;

/** The service-control policy keeps everybody but the guardrail and the break-glass role out. */
class ScpTest {

  @Test
  void keeps_others_from_tampering_and_leaves_the_rest_alone() {
    assertThat(ScpCases.questions())
        .isNotEmpty()
        .allMatch(question -> question.judged() == question.allowed());
  }

  @Test
  void fits_into_the_quota_of_organizations_as_it_stands() throws Exception {
    assertThat(Files.readString(ScpCases.FILE)).hasSizeLessThan(5_120);
  }

  @Test
  void only_denies_since_it_stands_beside_full_access() {
    assertThat(ScpCases.policy().statements())
        .isNotEmpty()
        .allSatisfy(statement -> assertThat(statement.json().get("Effect")).isEqualTo("Deny"));
  }

  @Test
  void excepts_the_same_two_kinds_of_role_everywhere() {
    assertThat(ScpCases.policy().statements())
        .extracting(statement -> String.valueOf(statement.json().get("Condition")))
        .containsOnly(
            "{ArnNotLike={aws:PrincipalArn=[arn:*:iam::*:role/cloudtrail-guardrail/*,"
                + " arn:*:iam::*:role/CloudTrailGuardrailBreakGlass]}}");
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
