package localaws.organizations;

import java.util.Map;
import localaws.Request;

/** From now on the service may act in every member (API Reference, EnableAWSServiceAccess). */
record EnableAWSServiceAccess(Standing standing) implements OrganizationWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofManagement(request);
    standing.organization().trust(Standing.service(request), request.at());
    return Map.of();
  }
}
