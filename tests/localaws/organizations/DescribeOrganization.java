package localaws.organizations;

import java.util.List;
import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** The one read that any member may make (API Reference, DescribeOrganization). */
record DescribeOrganization(Standing standing) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var arns = standing.ofMember(request);
    return Map.of(
        "Organization",
        Map.of(
            "Id", arns.organization(),
            "Arn", arns.organizationArn(),
            "FeatureSet", "ALL",
            "MasterAccountArn", arns.account(arns.management()),
            "MasterAccountId", arns.management(),
            "MasterAccountEmail", "management@example.com",
            "AvailablePolicyTypes", List.of()));
  }
}
