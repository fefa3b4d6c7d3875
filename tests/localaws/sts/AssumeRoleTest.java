package localaws.sts;

import static localaws.organizations.SampleOrganization.ID;
import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import localaws.iam.Policy;
import localaws.organizations.AccountState;
import localaws.organizations.SampleOrganization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssumeRoleTest {
  private static final String ROLE = "arn:aws:iam::444455556666:role/CloudTrailGuardrail";
  private static final String HUB_ROLE = "arn:aws:iam::999988887777:role/hub/Guard";
  private static final Caller HUB = Caller.role(MANAGEMENT, "Guard", "run-1", "ASIAHUB");
  private static final Map<String, Object> ASKED =
      Map.of("RoleArn", ROLE, "RoleSessionName", "guardrail");
  private static final Policy READS =
      Policy.ofStatements(
          List.of(
              Map.of(
                  "Effect", "Allow",
                  "Action", List.of("cloudtrail:DescribeTrails", "cloudtrail:StopLogging"),
                  "Resource", "*")));

  private final AtomicReference<Instant> now = new AtomicReference<>(Sample.NOON);
  private final SampleOrganization sample = SampleOrganization.founded(now::get);
  private final World world = sample.world();

  AssumeRoleTest() {
    world.attach(world.register(HUB), HUB_ROLE, Policy.ADMINISTRATOR);
    trust(MANAGEMENT, HUB_ROLE, ID);
  }

  @Test
  void a_session_acts_in_the_roles_account_and_by_its_name() {
    sample.record(MEMBERS_ADMIN);

    var session = session(assume(ASKED));

    assertThat(session.arn())
        .isEqualTo("arn:aws:sts::444455556666:assumed-role/CloudTrailGuardrail/guardrail");
    assertThat(session.principalArn()).isEqualTo(ROLE);
    assertThat(session.accessKeyId()).startsWith("ASIA");
    assertThat(world.call(session, "cloudtrail", "DescribeTrails", Map.of()).toString())
        .contains(SampleOrganization.trailArn(MEMBER));
  }

  @Test
  void a_trust_may_ask_for_the_callers_role_with_its_path_and_its_organization() {
    trust(MANAGEMENT, "arn:aws:iam::999988887777:role/Guard", ID);
    assertThat(refusal(ASKED)).isEqualTo("AccessDenied");

    trust(MANAGEMENT, HUB_ROLE, "o-another0001");
    assertThat(refusal(ASKED)).isEqualTo("AccessDenied");

    trust(Sample.ACCOUNT, HUB_ROLE, ID);
    assertThat(refusal(ASKED)).isEqualTo("AccessDenied");
  }

  @Test
  void a_caller_that_has_left_the_organization_is_not_trusted() {
    world.run(state -> state.organization().leave(MANAGEMENT));

    assertThat(refusal(ASKED)).isEqualTo("AccessDenied");
  }

  @Test
  void no_role_and_no_trust_are_refused_in_the_same_words() {
    var words =
        "User: arn:aws:sts::999988887777:assumed-role/Guard/run-1 is not authorized to perform:"
            + " sts:AssumeRole on resource: "
            + ROLE;
    trust(Sample.ACCOUNT, HUB_ROLE, ID);
    assertThat(refused(ASKED)).hasMessage(words);

    world.run(state -> state.roles().remove(ROLE));
    assertThat(refused(ASKED)).hasMessage(words);
  }

  @Test
  void the_callers_own_policy_must_allow_it_too_and_may_ask_whose_the_role_is() {
    allowHubInOrganization();
    assertThatCode(() -> assume(ASKED)).doesNotThrowAnyException();

    world.run(state -> state.organization().leave(MEMBER));
    assertThat(refused(ASKED))
        .hasMessageContaining("because no identity-based policy allows the sts:AssumeRole action");
  }

  @Test
  void a_session_needs_leave_of_the_role_and_of_its_own_policy() {
    var session = session(assume(with("Policy", allow("cloudtrail:*"))));
    var narrow = session(assume(with("Policy", allow("cloudtrail:DescribeTrails"))));

    assertThat(attempt(session, "StopLogging")).isEqualTo("TrailNotFoundException");
    assertThat(attempt(session, "DeleteTrail")).isEqualTo("AccessDeniedException");
    assertThat(attempt(narrow, "StopLogging")).isEqualTo("AccessDeniedException");
    assertThat(
            catchThrowableOfType(
                AwsError.class, () -> world.call(narrow, "cloudtrail", "StopLogging", Map.of())))
        .hasMessageContaining("because no session policy allows the cloudtrail:StopLogging action");
  }

  @Test
  void a_session_ends() {
    var session = session(assume(with("DurationSeconds", "900")));

    now.set(Sample.NOON.plusSeconds(899));
    assertThat(attempt(session, "StopLogging")).isEqualTo("TrailNotFoundException");
    now.set(Sample.NOON.plusSeconds(900));
    assertThat(attempt(session, "StopLogging")).isEqualTo("ExpiredTokenException");
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
    assertThat(refusal(with(member, value))).isEqualTo("ValidationError");
  }

  @Test
  void a_user_may_have_a_longer_session_than_a_role() {
    trust(MANAGEMENT, SampleOrganization.MANAGER.principalArn(), ID);

    var answer =
        world.call(
            SampleOrganization.MANAGER, "sts", "AssumeRole", with("DurationSeconds", "43200"));

    assertThat(credentials(answer).get("Expiration")).isEqualTo("2026-03-02T00:00:00Z");
  }

  @Test
  void a_sessions_policy_is_short_and_json() {
    var policy = allow("cloudtrail:*");

    assertThat(refusal(with("Policy", policy + " ".repeat(2_049 - policy.length()))))
        .isEqualTo("ValidationError");
    assertThatCode(() -> assume(with("Policy", policy + " ".repeat(2_048 - policy.length()))))
        .doesNotThrowAnyException();
    assertThat(refusal(with("Policy", "{"))).isEqualTo("MalformedPolicyDocument");
  }

  @Test
  void an_account_may_be_too_new_for_sts() {
    world.faults().withoutSts(MEMBER, true);
    assertThat(refusal(ASKED)).isEqualTo("RegionDisabledException");

    world.faults().withoutSts(MEMBER, false);
    assertThatCode(() -> assume(ASKED)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "CLOSED"})
  void nobody_gets_into_a_closed_account(AccountState closed) {
    world.run(state -> state.organization().turn(MEMBER, closed));

    assertThat(refusal(ASKED)).isEqualTo("AccessDenied");
  }

  @Test
  void anybody_may_ask_who_they_are() {
    world.attach(HUB, HUB_ROLE, READS);

    assertThat(world.call(HUB, "sts", "GetCallerIdentity", Map.of()))
        .containsEntry("Account", MANAGEMENT)
        .containsEntry("Arn", HUB.arn());
  }

  private void trust(String account, String principalArn, String organization) {
    var statement =
        Map.of(
            "Effect",
            "Allow",
            "Principal",
            Map.of("AWS", "arn:aws:iam::" + account + ":root"),
            "Action",
            "sts:AssumeRole",
            "Condition",
            Map.of(
                "ArnEquals", Map.of("aws:PrincipalArn", principalArn),
                "StringEquals", Map.of("aws:PrincipalOrgID", organization)));
    world.run(state -> state.roles().put(ROLE, List.of(statement), READS));
  }

  private void allowHubInOrganization() {
    var statement =
        Map.of(
            "Effect", "Allow",
            "Action", "sts:AssumeRole",
            "Resource", "arn:aws:iam::*:role/CloudTrailGuardrail",
            "Condition", Map.of("StringEquals", Map.of("aws:ResourceOrgID", ID)));
    world.attach(HUB, HUB_ROLE, Policy.ofStatements(List.of(statement)));
  }

  private static String allow(String action) {
    return """
    {"Statement":{"Effect":"Allow","Action":"%s","Resource":"*"}}\
    """
        .formatted(action);
  }

  private static Map<String, Object> with(String member, String value) {
    var members = new HashMap<>(ASKED);
    members.put(member, value);
    return members;
  }

  private Map<String, Object> assume(Map<String, Object> members) {
    return world.call(HUB, "sts", "AssumeRole", members);
  }

  private Caller session(Map<String, Object> answer) {
    return world.caller(String.valueOf(credentials(answer).get("AccessKeyId")));
  }

  private static Map<?, ?> credentials(Map<String, Object> answer) {
    return (Map<?, ?>) Objects.requireNonNull(answer.get("Credentials"));
  }

  private String refusal(Map<String, Object> members) {
    return refused(members).code();
  }

  private AwsError refused(Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> assume(members));
  }

  private String attempt(Caller caller, String operation) {
    return catchThrowableOfType(
            AwsError.class,
            () -> world.call(caller, "cloudtrail", operation, Map.of("Name", "any-trail")))
        .code();
  }
}
