package localaws.cloudtrail;

import static localaws.AwsError.refused;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** At most three of them (docs/aws-facts.md D2). */
record RegisterOrganizationDelegatedAdmin(State state) implements PlainWrite {
  private static final int MOST = 3;

  @Override
  public Map<String, Object> answer(Request request) {
    var organization = state.organization();
    var admin = new DelegatedAdmin(organization);
    admin.check(request);
    var account = admin.account(request, "MemberAccountId");
    if (organization.isManagedBy(account)) {
      throw refused(
          "CannotDelegateManagementAccountException",
          "The management account administers CloudTrail anyway");
    }
    if (organization.delegates(Reach.SERVICE, account)) {
      throw refused("AccountRegisteredException", account + " administers CloudTrail already");
    }
    var others =
        organization.delegations().stream()
            .filter(delegation -> delegation.service().equals(Reach.SERVICE))
            .count();
    if (others >= MOST) {
      throw refused(
          "DelegatedAdminAccountLimitExceededException", MOST + " accounts administer CloudTrail");
    }
    organization.delegate(Reach.SERVICE, account, request.at());
    return Map.of();
  }
}
