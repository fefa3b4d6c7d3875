package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import localaws.cloudformation.Template;
import localaws.iam.Access;
import localaws.iam.Policy;
import localaws.iam.Principal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may become the guardrail of a member: the hub's two functions, and nobody else. */
class MemberTrustTest {
  private static final String HUBS = "arn:aws:iam::111122223333:role/cloudtrail-guardrail/";

  @ParameterizedTest
  @CsvSource({"cloudtrail-guardrail-TrailGuardRole", "cloudtrail-guardrail-AccountRole"})
  void the_hubs_two_functions_may(String role) {
    assertThat(everywhere(HUBS + role, Organized.ID)).containsOnly(true);
  }

  @ParameterizedTest
  @CsvSource({
    "another role of the hub, arn:aws:iam::111122223333:role/Admin",
    "the function that lists accounts, arn:aws:iam::111122223333:role/cloudtrail-guardrail/cloudtrail-guardrail-SweepRole",
    "the function that hears of accounts, arn:aws:iam::111122223333:role/cloudtrail-guardrail/cloudtrail-guardrail-OrganizationRole",
    "a role of that name without the path, arn:aws:iam::111122223333:role/cloudtrail-guardrail-TrailGuardRole",
    "a role whose name only begins so, arn:aws:iam::111122223333:role/cloudtrail-guardrail/cloudtrail-guardrail-TrailGuardRole2",
    "a role of that name elsewhere, arn:aws:iam::777788889999:role/cloudtrail-guardrail/cloudtrail-guardrail-TrailGuardRole",
    "the member's own administrator, arn:aws:iam::444455556666:role/Admin",
    "the hub's root, arn:aws:iam::111122223333:root"
  })
  void others_may_not(String who, String arn) {
    assertThat(everywhere(arn, Organized.ID)).as(who).containsOnly(false);
  }

  /** The hub left the organization, or the member did and was taken over. */
  @ParameterizedTest
  @CsvSource({"o-anotherorgid", "o-exampleorgid1"})
  void not_from_another_organization(String organization) {
    assertThat(everywhere(HUBS + "cloudtrail-guardrail-TrailGuardRole", organization))
        .containsOnly(false);
  }

  /** The answer in a member, and in the management account where the hub is another one. */
  private static boolean[] everywhere(String principal, String organization) {
    var hub = Organized.hub();
    return new boolean[] {
      mayAssume(Organized.member(hub), principal, organization),
      mayAssume(
          Organized.management(hub, Organized.MANAGEMENT, "us-east-1"), principal, organization)
    };
  }

  @SuppressWarnings("unchecked") // a template's maps have string keys
  private static boolean mayAssume(Template template, String principal, String organization) {
    var role = template.resource("GuardrailRole");
    var trust = (Map<String, Object>) role.at("AssumeRolePolicyDocument").orElseThrow();
    return new Policy(trust)
        .allows(
            new Access(
                new Principal.Identity(principal),
                "sts:AssumeRole",
                "arn:aws:iam::444455556666:role/CloudTrailGuardrail",
                Map.of("aws:principalorgid", organization)));
  }
}
