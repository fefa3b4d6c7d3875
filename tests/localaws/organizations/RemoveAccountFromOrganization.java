package localaws.organizations;

import java.util.Map;
import localaws.Request;

/** The management account parts with a member, whose trails and roles stay as they are. */
record RemoveAccountFromOrganization(Standing standing) implements OrganizationWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofManagement(request);
    var account = standing.named(request);
    standing.mayGo(account);
    standing.organization().leave(account.id());
    return Map.of();
  }
}
