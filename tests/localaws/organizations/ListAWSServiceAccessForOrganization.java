package localaws.organizations;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** The services that the organization trusts (API Reference). */
record ListAWSServiceAccessForOrganization(Standing standing) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofReader(request);
    return Page.of("EnabledServicePrincipals", request)
        .over(
            standing.organization().trusted().entrySet().stream()
                .map(trusted ->
                    Map.<String, Object>of(
                        "ServicePrincipal",
                        trusted.getKey(),
                        "DateEnabled",
                        EpochSeconds.of(trusted.getValue())))
                .toList());
  }
}
