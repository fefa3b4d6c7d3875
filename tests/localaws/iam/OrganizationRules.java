package localaws.iam;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What IAM is asked about an organization's operations (Service Authorization Reference, AWS
 * Organizations); most of them know no resource.
 */
final class OrganizationRules {
  static final Map<String, Rule> RULES =
      Map.ofEntries(
          onAll("DescribeOrganization"),
          onAll("ListAccounts"),
          onAll("CreateAccount"),
          onAll("LeaveOrganization"),
          onAccount("DescribeAccount"),
          onAccount("CloseAccount"),
          onAccount("RemoveAccountFromOrganization"),
          entry("organizations:MoveAccount", OrganizationRules::move),
          onUnit("ListAccountsForParent"),
          onUnit("ListOrganizationalUnitsForParent"),
          entry(
              "organizations:ListParents",
              subject -> List.of(Permission.of("organizations:ListParents", subject.child()))),
          entry("organizations:EnableAWSServiceAccess", OrganizationRules::enable),
          ofService("DisableAWSServiceAccess"),
          onAll("ListAWSServiceAccessForOrganization"),
          ofService("ListDelegatedAdministrators"));

  private OrganizationRules() {}

  private static Map.Entry<String, Rule> onAll(String operation) {
    var action = "organizations:" + operation;
    return entry(action, _ -> List.of(Permission.of(action, "*")));
  }

  private static Map.Entry<String, Rule> onAccount(String operation) {
    var action = "organizations:" + operation;
    return entry(action, subject -> List.of(Permission.of(action, subject.account("AccountId"))));
  }

  private static Map.Entry<String, Rule> onUnit(String operation) {
    var action = "organizations:" + operation;
    return entry(action, subject -> List.of(Permission.of(action, subject.unit("ParentId"))));
  }

  /** A policy may be limited to some services, but not to a resource. */
  private static Map.Entry<String, Rule> ofService(String operation) {
    var action = "organizations:" + operation;
    return entry(action, subject -> service(action, subject));
  }

  private static List<Permission> service(String action, Subject subject) {
    return List.of(
        new Permission(
            action,
            "*",
            subject
                .text("ServicePrincipal")
                .map(service -> Map.of("organizations:serviceprincipal", service))
                .orElse(Map.of())));
  }

  /**
   * What CloudTrail asks of whoever makes a trail the organization's (CloudTrail User Guide,
   * "Prepare for creating a trail for your organization"); the page lists them for all of its calls
   * together.
   */
  static List<Permission> ofTrail(Subject subject) {
    var role = cloudTrailsRole(subject);
    return Stream.concat(
            Stream.of("DescribeOrganization", "ListAccounts", "ListAWSServiceAccessForOrganization")
                .map(operation -> Permission.of("organizations:" + operation, "*")),
            Stream.of(Permission.of("iam:GetRole", role), creating(role)))
        .toList();
  }

  /** CloudTrail gets its role with its access (D2). */
  private static List<Permission> enable(Subject subject) {
    var asked = new ArrayList<>(service("organizations:EnableAWSServiceAccess", subject));
    subject
        .text("ServicePrincipal")
        .filter("cloudtrail.amazonaws.com"::equals)
        .ifPresent(_ -> asked.add(creating(cloudTrailsRole(subject))));
    return asked;
  }

  private static Permission creating(String role) {
    return Permission.of("iam:CreateServiceLinkedRole", role);
  }

  private static String cloudTrailsRole(Subject subject) {
    return "arn:aws:iam::%s:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail"
        .formatted(subject.account());
  }

  /** Of the account, of where it is and of where it goes. */
  private static List<Permission> move(Subject subject) {
    return Stream.of(
            subject.account("AccountId"),
            subject.unit("SourceParentId"),
            subject.unit("DestinationParentId"))
        .map(resource -> Permission.of("organizations:MoveAccount", resource))
        .toList();
  }
}
