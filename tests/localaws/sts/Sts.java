package localaws.sts;

import java.util.List;
import localaws.Operation;
import localaws.State;

/** The operations of STS. */
public final class Sts {
  private Sts() {}

  public static List<Operation> operations(State state) {
    return List.of(new AssumeRole(state), new GetCallerIdentity());
  }
}
