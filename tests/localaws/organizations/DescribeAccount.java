package localaws.organizations;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** Answers the state and, beside it, the retired status (API Reference, DescribeAccount). */
record DescribeAccount(Standing standing) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var arns = standing.ofReader(request);
    return Map.of("Account", standing.named(request).shown(arns));
  }
}
