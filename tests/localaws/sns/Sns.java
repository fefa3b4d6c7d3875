package localaws.sns;

import java.util.List;
import localaws.Operation;

/** SNS's operations. */
public final class Sns {
  private Sns() {}

  public static List<Operation> operations(Topics topics) {
    return List.of(new Publish(topics));
  }
}
