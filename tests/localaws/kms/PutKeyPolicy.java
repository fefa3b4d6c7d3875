package localaws.kms;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;
import localaws.AwsError;
import localaws.Request;
import localaws.iam.Access;
import localaws.iam.Principal;

/** Replaces the policy; nobody may lock themselves out unless they say so (KMS API Reference). */
record PutKeyPolicy(Keys keys) implements KeyWrite {
  @Override
  public Map<String, Object> change(Key key, Request request) {
    request.only("KeyId", "PolicyName", "Policy", "BypassPolicyLockoutSafetyCheck");
    var changed = key.withPolicy(json(request.text("Policy").orElse("")));
    var caller = new Principal.Identity(request.caller().principalArn());
    var again = new Access(caller, "kms:PutKeyPolicy", key.arn(), Map.of());
    if (!request.flag("BypassPolicyLockoutSafetyCheck").orElse(false) && !changed.allows(again)) {
      throw malformed(
          "The new key policy will not allow you to update the key policy in the future.");
    }
    keys.setPolicy(key.arn(), changed.policy());
    return Map.of();
  }

  private static String json(String policy) {
    try {
      if (JSON.std.mapFrom(policy).containsKey("Statement")) {
        return policy;
      }
    } catch (IOException _) {
      // Told below: text that is no JSON is as malformed as JSON that is no policy.
    }
    throw malformed("The policy is not a policy document.");
  }

  private static AwsError malformed(String message) {
    return AwsError.refused("MalformedPolicyDocumentException", message);
  }
}
