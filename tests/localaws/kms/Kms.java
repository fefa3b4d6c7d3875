package localaws.kms;

import java.util.List;
import localaws.Operation;

/** KMS's operations on keys that exist. */
public final class Kms {
  private Kms() {}

  public static List<Operation> operations(Keys keys) {
    return List.of(
        new DescribeKey(keys),
        new GetKeyPolicy(keys),
        new PutKeyPolicy(keys),
        new DisableKey(keys),
        new EnableKey(keys),
        new ScheduleKeyDeletion(keys),
        new CancelKeyDeletion(keys));
  }
}
