package localaws.organizations;

import java.util.List;
import localaws.Faults;
import localaws.Operation;

/** The operations of AWS Organizations. */
public final class Organizations {
  private Organizations() {}

  public static List<Operation> operations(Organization organization, Faults faults) {
    var standing = new Standing(organization);
    return List.of(
        new DescribeOrganization(standing),
        new DescribeAccount(standing),
        new ListAccounts(standing, faults),
        new ListAccountsForParent(standing),
        new ListOrganizationalUnitsForParent(standing),
        new ListParents(standing),
        new MoveAccount(standing),
        new CreateAccount(standing),
        new CloseAccount(standing),
        new RemoveAccountFromOrganization(standing),
        new LeaveOrganization(standing),
        new EnableAWSServiceAccess(standing),
        new DisableAWSServiceAccess(standing),
        new ListAWSServiceAccessForOrganization(standing),
        new ListDelegatedAdministrators(standing));
  }
}
