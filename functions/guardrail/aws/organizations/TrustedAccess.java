package guardrail.aws.organizations;

import guardrail.aws.AwsErrors;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.remediation.OrganizationRemediation;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/**
 * What the organization lets CloudTrail do, and who administers its trails. Only the management
 * account can change it (AWS Organizations API Reference, EnableAWSServiceAccess).
 */
public final class TrustedAccess {
  private static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";

  private final OrganizationsClient organizations;

  public TrustedAccess(OrganizationsClient organizations) {
    this.organizations = organizations;
  }

  /** Whether CloudTrail may act in the organization. */
  public Part<Boolean> isOn(GuardedTrail trail) {
    return read(
        trail,
        "organizations:ListAWSServiceAccessForOrganization",
        () ->
            organizations.listAWSServiceAccessForOrganizationPaginator().stream()
                .flatMap(page -> page.enabledServicePrincipals().stream())
                .anyMatch(enabled -> CLOUDTRAIL.equals(enabled.servicePrincipal())));
  }

  /** The accounts that administer CloudTrail beside the management account, in order. */
  public Part<List<String>> administrators(GuardedTrail trail) {
    return read(
        trail,
        "organizations:ListDelegatedAdministrators",
        () ->
            organizations
                .listDelegatedAdministratorsPaginator(r -> r.servicePrincipal(CLOUDTRAIL))
                .delegatedAdministrators()
                .stream()
                .map(administrator -> administrator.id())
                .sorted()
                .toList());
  }

  /** Carries it out and sorts what Organizations answers. */
  public Result apply(GuardedTrail trail, OrganizationRemediation remediation) {
    try {
      switch (remediation) {
        case EnableAWSServiceAccess _ ->
            organizations.enableAWSServiceAccess(r -> r.servicePrincipal(CLOUDTRAIL));
      }
      return new Applied();
    } catch (SdkException exception) {
      var error = error(trail, "organizations:EnableAWSServiceAccess", exception);
      return error.code().equals("ConcurrentModificationException")
          ? new Overtaken(error)
          : new Failed(error);
    }
  }

  private static <T> Part<T> read(GuardedTrail trail, String operation, Supplier<T> call) {
    try {
      return new Known<>(call.get());
    } catch (SdkException exception) {
      return new Unreadable<>(error(trail, operation, exception));
    }
  }

  /** Wherever it is called from, Organizations answers in us-east-1 (docs/aws-facts.md C1). */
  private static AwsError error(GuardedTrail trail, String operation, SdkException exception) {
    return AwsErrors.error(operation, CLOUDTRAIL, trail.account(), "us-east-1", exception);
  }
}
