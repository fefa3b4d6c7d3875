package localaws.organizations;

import localaws.AwsError;
import localaws.Request;

/**
 * Who may ask: writes are for the management account, reads for delegated administrators too
 * (Organizations User Guide, "Delegated administrator for AWS services").
 */
record Standing(Organization organization) {

  Arns ofMember(Request request) {
    return organization
        .of(request.caller().account())
        .orElseThrow(() ->
            AwsError.refused(
                "AWSOrganizationsNotInUseException",
                "Your account is not a member of an organization."));
  }

  Arns ofManagement(Request request) {
    var arns = ofMember(request);
    return admitted(arns, organization.isManagedBy(request.caller().account()));
  }

  Arns ofReader(Request request) {
    var arns = ofMember(request);
    var account = request.caller().account();
    return admitted(
        arns,
        organization.isManagedBy(account)
            || organization.delegations().stream().anyMatch(d -> d.account().equals(account)));
  }

  private static Arns admitted(Arns arns, boolean may) {
    if (!may) {
      throw AwsError.denied("organizations", "You don't have permissions to access this resource.");
    }
    return arns;
  }

  /** The account that the request names. */
  Account named(Request request) {
    var id = request.text("AccountId").orElse("");
    if (!id.matches("\\d{12}")) {
      throw AwsError.refused(
          "InvalidInputException",
          "You provided a value that does not match the required pattern.");
    }
    return organization
        .account(id)
        .orElseThrow(() ->
            AwsError.refused(
                "AccountNotFoundException", "You specified an account that doesn't exist."));
  }

  /** The unit or root that a member of the request names, else this error. */
  Unit unit(Request request, String member, String code) {
    return organization
        .unit(request.text(member).orElse(""))
        .orElseThrow(
            () -> AwsError.refused(code, "You specified a parent that doesn't exist: " + member));
  }

  /** An account that nobody may take out of the organization. */
  void mayGo(Account account) {
    if (organization.isManagedBy(account.id())) {
      throw AwsError.refused(
          "MasterCannotLeaveOrganizationException",
          "You can't remove a management account from an organization.");
    }
    if (organization.delegations().stream().anyMatch(d -> d.account().equals(account.id()))) {
      throw AwsError.refused(
          "ConstraintViolationException",
          "You can't remove a delegated administrator of a service from the organization.");
    }
  }

  static String service(Request request) {
    return request
        .text("ServicePrincipal")
        .filter(service -> service.matches("[\\w+=,.@-]{1,128}"))
        .orElseThrow(() ->
            AwsError.refused(
                "InvalidInputException", "You specified an unrecognized service principal."));
  }
}
