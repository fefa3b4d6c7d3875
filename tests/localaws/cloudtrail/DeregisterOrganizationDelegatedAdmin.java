package localaws.cloudtrail;

import java.util.Map;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** What the account made stays, for its owner is the management account (D2). */
record DeregisterOrganizationDelegatedAdmin(State state) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var organization = state.organization();
    var admin = new DelegatedAdmin(organization);
    admin.check(request);
    var account = admin.account(request, "DelegatedAdminAccountId");
    if (!organization.delegates(Reach.SERVICE, account)) {
      throw AwsError.refused(
          "AccountNotRegisteredException", account + " does not administer CloudTrail");
    }
    organization.revoke(Reach.SERVICE, account);
    return Map.of();
  }
}
