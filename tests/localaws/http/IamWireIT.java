package localaws.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLDecoder;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

class IamWireIT {
  private static final String GROUP = "arn:aws:logs:eu-central-1:111122223333:log-group:trail:*";
  private static final String ROLE = "arn:aws:iam::111122223333:role/guardrail/logs";
  private static final String READS =
      """
      {"Statement":[{"Effect":"Allow","Action":"logs:Get*","Resource":"*"}]}
      """;

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final IamClient iam = served.client(IamClient.builder());

  IamWireIT() {
    Sample.logGroup(world, GROUP, ROLE);
  }

  @Test
  void the_sdk_reads_a_role_and_changes_whom_it_trusts() {
    var role = iam.getRole(get -> get.roleName("logs")).role();
    assertThat(role.arn()).isEqualTo(ROLE);
    assertThat(role.path()).isEqualTo("/guardrail/");
    assertThat(decoded(role.assumeRolePolicyDocument())).contains("cloudtrail.amazonaws.com");

    var trust = decoded(role.assumeRolePolicyDocument()).replace("cloudtrail", "ec2");
    iam.updateAssumeRolePolicy(to -> to.roleName("logs").policyDocument(trust));

    assertThat(decoded(iam.getRole(get -> get.roleName("logs")).role().assumeRolePolicyDocument()))
        .isEqualTo(trust);
  }

  @Test
  void the_sdk_puts_reads_and_deletes_a_policy_and_then_the_role() {
    iam.putRolePolicy(put -> put.roleName("logs").policyName("more").policyDocument(READS));
    var more = iam.getRolePolicy(get -> get.roleName("logs").policyName("more"));
    assertThat(decoded(more.policyDocument())).contains("logs:Get*");
    assertThatExceptionOfType(DeleteConflictException.class)
        .isThrownBy(() -> iam.deleteRole(of -> of.roleName("logs")));

    iam.deleteRolePolicy(of -> of.roleName("logs").policyName("more"));
    iam.deleteRolePolicy(of -> of.roleName("logs").policyName("inline"));
    iam.deleteRole(of -> of.roleName("logs"));

    assertThatExceptionOfType(NoSuchEntityException.class)
        .isThrownBy(() -> iam.getRole(get -> get.roleName("logs")));
  }

  @Test
  void the_sdk_puts_and_reads_a_permissions_boundary() {
    assertThat(iam.getRole(get -> get.roleName("logs")).role().permissionsBoundary()).isNull();
    var boundary = "arn:aws:iam::111122223333:policy/nothing";

    iam.putRolePermissionsBoundary(put -> put.roleName("logs").permissionsBoundary(boundary));

    assertThat(
            iam.getRole(get -> get.roleName("logs"))
                .role()
                .permissionsBoundary()
                .permissionsBoundaryArn())
        .isEqualTo(boundary);
  }

  @Test
  void the_sdk_reads_the_modelled_errors() {
    assertThatExceptionOfType(NoSuchEntityException.class)
        .isThrownBy(() -> iam.getRolePolicy(get -> get.roleName("logs").policyName("none")));
    assertThatExceptionOfType(MalformedPolicyDocumentException.class)
        .isThrownBy(() ->
            iam.putRolePolicy(put -> put.roleName("logs").policyName("more").policyDocument("{")));
  }

  private static String decoded(String document) {
    return URLDecoder.decode(document, UTF_8);
  }
}
