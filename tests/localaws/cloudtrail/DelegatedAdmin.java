package localaws.cloudtrail;

import static localaws.AwsError.refused;

import localaws.Request;
import localaws.organizations.Organization;

/** What both operations on CloudTrail's delegated administrators refuse alike (Model). */
record DelegatedAdmin(Organization organization) {

  /** Throws unless the caller manages the organization, and CloudTrail may work in it. */
  void check(Request request) {
    var account = request.caller().account();
    if (organization.of(account).isEmpty()) {
      throw refused("OrganizationsNotInUseException", "This account is in no organization");
    }
    if (!organization.isManagedBy(account)) {
      throw refused(
          "NotOrganizationManagementAccountException",
          "Only the management account can change who administers CloudTrail");
    }
    if (!organization.trusts(Reach.SERVICE)) {
      throw refused(
          "CloudTrailAccessNotEnabledException",
          "Trusted access is not enabled between CloudTrail and Organizations");
    }
  }

  /** The member that the request names under either operation's name for it. */
  String account(Request request, String member) {
    var account = request.text(member).orElse("");
    if (organization.of(account).isEmpty()) {
      throw refused("AccountNotFoundException", "No account " + account + " in the organization");
    }
    return account;
  }
}
