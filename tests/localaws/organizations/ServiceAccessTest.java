package localaws.organizations;

import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MANAGER;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static localaws.organizations.SampleOrganization.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import org.junit.jupiter.api.Test;

class ServiceAccessTest {
  private static final Map<String, Object> CLOUDTRAIL =
      Map.of("ServicePrincipal", "cloudtrail.amazonaws.com");

  private final SampleOrganization sample = SampleOrganization.founded();

  @Test
  void a_service_is_trusted_until_it_is_not() {
    sample.call(MANAGER, "EnableAWSServiceAccess", CLOUDTRAIL);
    assertThat(trusted()).containsExactly("cloudtrail.amazonaws.com");

    sample.call(MANAGER, "DisableAWSServiceAccess", CLOUDTRAIL);
    assertThat(trusted()).isEmpty();
  }

  @Test
  void a_service_has_a_name() {
    assertThat(sample.refusal(MANAGER, "EnableAWSServiceAccess", Map.of()))
        .isEqualTo("InvalidInputException");
  }

  @Test
  void an_account_that_administers_cloudtrail_is_listed() {
    sample.call(MANAGER, "EnableAWSServiceAccess", CLOUDTRAIL);
    register(MANAGER, MEMBER);

    assertThat(administrators(Map.of())).containsExactly(MEMBER);
    assertThat(administrators(CLOUDTRAIL)).containsExactly(MEMBER);
    assertThat(administrators(Map.of("ServicePrincipal", "other.amazonaws.com"))).isEmpty();

    deregister(MEMBER);
    assertThat(administrators(Map.of())).isEmpty();
  }

  @Test
  void of_two_services_an_administrator_is_listed_once() {
    sample
        .world()
        .run(state -> {
          state.organization().delegate("one.amazonaws.com", MEMBER, Sample.NOON);
          state.organization().delegate("two.amazonaws.com", MEMBER, Sample.NOON);
        });

    assertThat(administrators(Map.of())).containsExactly(MEMBER);
  }

  @Test
  void cloudtrail_says_why_an_account_cannot_administer_it() {
    assertThat(refusal(Sample.ADMIN, MEMBER)).isEqualTo("OrganizationsNotInUseException");
    assertThat(refusal(MEMBERS_ADMIN, MEMBER))
        .isEqualTo("NotOrganizationManagementAccountException");
    assertThat(refusal(MANAGER, MEMBER)).isEqualTo("CloudTrailAccessNotEnabledException");

    sample.call(MANAGER, "EnableAWSServiceAccess", CLOUDTRAIL);
    assertThat(refusal(MANAGER, Sample.ACCOUNT)).isEqualTo("AccountNotFoundException");
    assertThat(refusal(MANAGER, MANAGEMENT)).isEqualTo("CannotDelegateManagementAccountException");
    assertThat(catchThrowableOfType(AwsError.class, () -> deregister(MEMBER)).code())
        .isEqualTo("AccountNotRegisteredException");
  }

  @Test
  void three_accounts_administer_cloudtrail_at_most_and_each_once() {
    sample.call(MANAGER, "EnableAWSServiceAccess", CLOUDTRAIL);
    for (var account : List.of("000000000001", "000000000002", "000000000003")) {
      sample
          .world()
          .run(state -> state.organization().join(account, "a", JoinedMethod.INVITED, Sample.NOON));
      register(MANAGER, account);
    }

    assertThat(refusal(MANAGER, MEMBER)).isEqualTo("DelegatedAdminAccountLimitExceededException");
    assertThat(refusal(MANAGER, "000000000001")).isEqualTo("AccountRegisteredException");
  }

  private List<Object> trusted() {
    var answer = sample.call(MANAGER, "ListAWSServiceAccessForOrganization", Map.of());
    return each(answer, "EnabledServicePrincipals", "ServicePrincipal");
  }

  private List<Object> administrators(Map<String, Object> members) {
    var answer = sample.call(MANAGER, "ListDelegatedAdministrators", members);
    return each(answer, "DelegatedAdministrators", "Id");
  }

  private void register(Caller caller, String account) {
    sample
        .world()
        .call(
            caller,
            "cloudtrail",
            "RegisterOrganizationDelegatedAdmin",
            Map.of("MemberAccountId", account));
  }

  private void deregister(String account) {
    sample
        .world()
        .call(
            MANAGER,
            "cloudtrail",
            "DeregisterOrganizationDelegatedAdmin",
            Map.of("DelegatedAdminAccountId", account));
  }

  private String refusal(Caller caller, String account) {
    return catchThrowableOfType(AwsError.class, () -> register(caller, account)).code();
  }
}
