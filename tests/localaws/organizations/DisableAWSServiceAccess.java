package localaws.organizations;

import java.util.Map;
import localaws.Request;

/** For CloudTrail it makes the organization's trails the management account's own (D2). */
record DisableAWSServiceAccess(Standing standing) implements OrganizationWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofManagement(request);
    standing.organization().distrust(Standing.service(request));
    return Map.of();
  }
}
