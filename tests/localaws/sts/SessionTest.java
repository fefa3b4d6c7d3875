package localaws.sts;

import static localaws.organizations.SampleOrganization.ID;
import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.organizations.SampleOrganization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may who has taken a role on, and for how long. */
class SessionTest {
  private final TrustedHub hub = new TrustedHub();

  @Test
  void a_session_acts_in_the_roles_account_and_by_its_name() {
    hub.sample.record(MEMBERS_ADMIN);

    var session = hub.session(hub.assume(TrustedHub.ASKED));

    assertThat(session.arn())
        .isEqualTo("arn:aws:sts::444455556666:assumed-role/CloudTrailGuardrail/guardrail");
    assertThat(session.principalArn()).isEqualTo(TrustedHub.ROLE);
    assertThat(session.accessKeyId()).startsWith("ASIA");
    assertThat(hub.world.call(session, "cloudtrail", "DescribeTrails", Map.of()).toString())
        .contains(SampleOrganization.trailArn(MEMBER));
  }

  @Test
  void a_session_needs_leave_of_the_role_and_of_its_own_policy() {
    var session =
        hub.session(hub.assume(TrustedHub.with("Policy", TrustedHub.allow("cloudtrail:*"))));
    var narrow =
        hub.session(
            hub.assume(TrustedHub.with("Policy", TrustedHub.allow("cloudtrail:DescribeTrails"))));

    assertThat(hub.attempt(session, "StopLogging")).isEqualTo("TrailNotFoundException");
    assertThat(hub.attempt(session, "DeleteTrail")).isEqualTo("AccessDeniedException");
    assertThat(hub.attempt(narrow, "StopLogging")).isEqualTo("AccessDeniedException");
    assertThat(
            catchThrowableOfType(
                AwsError.class,
                () -> hub.world.call(narrow, "cloudtrail", "StopLogging", Map.of())))
        .hasMessageContaining("because no session policy allows the cloudtrail:StopLogging action");
  }

  @Test
  void a_session_ends() {
    var session = hub.session(hub.assume(TrustedHub.with("DurationSeconds", "900")));

    hub.now.set(Sample.NOON.plusSeconds(899));
    assertThat(hub.attempt(session, "StopLogging")).isEqualTo("TrailNotFoundException");
    hub.now.set(Sample.NOON.plusSeconds(900));
    assertThat(hub.attempt(session, "StopLogging")).isEqualTo("ExpiredTokenException");
  }

  @ParameterizedTest
  @CsvSource({
    "DurationSeconds, 899",
    "DurationSeconds, 43201",
    "DurationSeconds, 3601",
    "RoleSessionName, x",
    "RoleSessionName, two words",
    "RoleArn, CloudTrailGuardrail"
  })
  void what_aws_finds_invalid_is_refused(String member, String value) {
    assertThat(hub.refusal(TrustedHub.with(member, value))).isEqualTo("ValidationError");
  }

  @Test
  void a_user_may_have_a_longer_session_than_a_role() {
    hub.trust(MANAGEMENT, SampleOrganization.MANAGER.principalArn(), ID);

    var answer =
        hub.world.call(
            SampleOrganization.MANAGER,
            "sts",
            "AssumeRole",
            TrustedHub.with("DurationSeconds", "43200"));

    assertThat(TrustedHub.credentials(answer).get("Expiration")).isEqualTo("2026-03-02T00:00:00Z");
  }

  @Test
  void a_sessions_policy_is_short_and_json() {
    var policy = TrustedHub.allow("cloudtrail:*");

    assertThat(hub.refusal(TrustedHub.with("Policy", policy + " ".repeat(2_049 - policy.length()))))
        .isEqualTo("ValidationError");
    assertThatCode(() ->
            hub.assume(TrustedHub.with("Policy", policy + " ".repeat(2_048 - policy.length()))))
        .doesNotThrowAnyException();
    assertThat(hub.refusal(TrustedHub.with("Policy", "{"))).isEqualTo("MalformedPolicyDocument");
  }
}
