package localaws.sts;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** Needs no permission at all (API Reference, GetCallerIdentity). */
record GetCallerIdentity() implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var caller = request.caller();
    return Map.of(
        "Account", caller.account(),
        "Arn", caller.arn(),
        "UserId", String.valueOf(caller.userIdentity().get("principalId")));
  }
}
