package localaws.organizations;

import java.util.Map;
import localaws.Request;
import org.jspecify.annotations.Nullable;

/** The member itself goes; the record names no account and stays in the member (C1). */
record LeaveOrganization(Standing standing) implements OrganizationWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofMember(request);
    var organization = standing.organization();
    organization
        .account(request.caller().account())
        .ifPresent(account -> {
          standing.mayGo(account);
          organization.leave(account.id());
        });
    return Map.of();
  }

  @Override
  public @Nullable Map<String, Object> requestParameters(Request request) {
    return null;
  }
}
