package localaws.iam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final String GROUP = "arn:aws:logs:eu-central-1:111122223333:log-group:trail:*";
  private static final String ROLE = "arn:aws:iam::111122223333:role/guardrail/logs";
  private static final String TRUST =
      """
      {"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},
       "Action":"sts:AssumeRole"}]}
      """;
  private static final String READS =
      """
      {"Statement":[{"Effect":"Allow","Action":"logs:Get*","Resource":"*"}]}
      """;

  private final World world = Sample.recording();

  RolesTest() {
    Sample.logGroup(world, GROUP, ROLE);
  }

  @Test
  void a_role_is_read_by_its_name_with_its_path_and_an_encoded_trust_policy() {
    var role = new HashMap<>();
    role.putAll((Map<?, ?>) Objects.requireNonNull(call("GetRole", Map.of()).get("Role")));

    assertThat(role)
        .containsEntry("Arn", ROLE)
        .containsEntry("RoleName", "logs")
        .containsEntry("Path", "/guardrail/");
    var trust = String.valueOf(role.get("AssumeRolePolicyDocument"));
    assertThat(trust).startsWith("%7B").doesNotContain("+", "\"");
    assertThat(URLDecoder.decode(trust, UTF_8)).contains("cloudtrail.amazonaws.com");
  }

  @Test
  void an_inline_policy_is_put_read_and_deleted() {
    call("PutRolePolicy", Map.of("PolicyName", "more", "PolicyDocument", READS));
    assertThat(document("more")).contains("logs:Get*");
    assertThat(document("inline")).contains("logs:PutLogEvents");

    call("DeleteRolePolicy", Map.of("PolicyName", "more"));

    assertThat(refusal("GetRolePolicy", Map.of("PolicyName", "more")))
        .isEqualTo("NoSuchEntity 404");
    assertThat(refusal("DeleteRolePolicy", Map.of("PolicyName", "more")))
        .isEqualTo("NoSuchEntity 404");
    assertThat(refusal("PutRolePolicy", Map.of("PolicyName", "more", "PolicyDocument", "{")))
        .isEqualTo("MalformedPolicyDocument 400");
  }

  @Test
  void a_trust_policy_is_replaced_whole() {
    call("UpdateAssumeRolePolicy", Map.of("PolicyDocument", TRUST));

    assertThat(call("GetRole", Map.of()).toString())
        .contains("ec2.amazonaws.com")
        .doesNotContain("cloudtrail.amazonaws.com");
  }

  @Test
  void a_role_goes_after_its_policies_and_is_of_one_account() {
    assertThat(refusal("DeleteRole", Map.of())).isEqualTo("DeleteConflict 409");
    call("DeleteRolePolicy", Map.of("PolicyName", "inline"));
    var stranger = Caller.user("444455556666", "stranger", "AKIASTRANGER");
    assertThat(refusalOf(stranger, "DeleteRole", Map.of())).isEqualTo("NoSuchEntity 404");

    call("DeleteRole", Map.of());

    assertThat(refusal("GetRole", Map.of())).isEqualTo("NoSuchEntity 404");
  }

  @Test
  void records_are_in_us_east_1_wherever_the_call_was_made() {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    call("DeleteRolePolicy", Map.of("PolicyName", "inline"));

    var record = records.getFirst();
    var detail = (Map<?, ?>) Objects.requireNonNull(record.get("detail"));
    assertThat(record).containsEntry("region", "us-east-1").containsEntry("source", "aws.iam");
    assertThat(detail.get("requestParameters"))
        .isEqualTo(Map.of("roleName", "logs", "policyName", "inline"));
  }

  @Test
  void iam_is_asked_about_the_role_with_its_path() {
    var guard = world.register(Caller.role(Sample.ACCOUNT, "Guard", "guard", "ASIAGUARD"));
    var policy =
        Policy.ofStatements(
            List.of(Map.of("Effect", "Allow", "Action", "iam:GetRole", "Resource", ROLE)));
    world.attach(guard, "arn:aws:iam::111122223333:role/Guard", policy);

    assertThat(world.call(guard, "iam", "GetRole", Map.of("RoleName", "logs"))).containsKey("Role");
    assertThat(refusalOf(guard, "DeleteRole", Map.of())).isEqualTo("AccessDenied 403");
  }

  private String document(String policy) {
    var answer = call("GetRolePolicy", Map.of("PolicyName", policy));
    return URLDecoder.decode(String.valueOf(answer.get("PolicyDocument")), UTF_8);
  }

  private Map<String, Object> call(String operation, Map<String, Object> members) {
    return callBy(ADMIN, operation, members);
  }

  private Map<String, Object> callBy(Caller caller, String operation, Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("RoleName", "logs");
    return world.call(caller, "iam", operation, all);
  }

  private String refusal(String operation, Map<String, Object> members) {
    return refusalOf(ADMIN, operation, members);
  }

  private String refusalOf(Caller caller, String operation, Map<String, Object> members) {
    var error = catchThrowableOfType(AwsError.class, () -> callBy(caller, operation, members));
    return error.code() + " " + error.httpStatus();
  }
}
