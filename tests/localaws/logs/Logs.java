package localaws.logs;

import java.util.List;
import localaws.Operation;

/** CloudWatch Logs' operations on groups. */
public final class Logs {
  private Logs() {}

  public static List<Operation> operations(LogGroups groups) {
    return List.of(
        new DescribeLogGroups(groups),
        new CreateLogGroup(groups),
        new DeleteLogGroup(groups),
        new PutRetentionPolicy(groups),
        new DeleteRetentionPolicy(groups));
  }
}
