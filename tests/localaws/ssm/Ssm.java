package localaws.ssm;

import java.util.List;
import localaws.Operation;

/** Parameter Store's operations. */
public final class Ssm {
  private Ssm() {}

  public static List<Operation> operations(Parameters parameters) {
    return List.of(
        new PutParameter(parameters),
        new DeleteParameter(parameters),
        new GetParameterHistory(parameters),
        new GetParametersByPath(parameters));
  }
}
