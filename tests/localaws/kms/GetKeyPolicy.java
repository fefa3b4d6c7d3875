package localaws.kms;

import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** The one policy of a key, which is called default (KMS API Reference, GetKeyPolicy). */
record GetKeyPolicy(Keys keys) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var key = keys.asked(request);
    if (!key.account().equals(request.caller().account())) {
      throw AwsError.denied("kms", "Only the account of a key may do this: " + key.arn());
    }
    return Map.of("Policy", key.policy(), "PolicyName", "default");
  }
}
