package localaws.iam;

import java.util.List;
import localaws.Operation;

/**
 * IAM's operations on roles that exist, and two on users that do not; whoever runs with one keeps
 * what it had at the start.
 */
public final class Iam {
  private Iam() {}

  public static List<Operation> operations(Roles roles) {
    return List.of(
        new GetRole(roles),
        new GetRolePolicy(roles),
        new PutRolePolicy(roles),
        new DeleteRolePolicy(roles),
        new UpdateAssumeRolePolicy(roles),
        new PutRolePermissionsBoundary(roles),
        new DeleteRole(roles),
        new CreateAccessKey(),
        new AttachUserPolicy());
  }
}
