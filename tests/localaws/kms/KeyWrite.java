package localaws.kms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;
import org.jspecify.annotations.Nullable;

/** A change of a key as its record shows it (docs/aws-facts.md B3). */
interface KeyWrite extends PlainWrite {
  Keys keys();

  Map<String, Object> change(Key key, Request request);

  @Override
  default Map<String, Object> answer(Request request) {
    var key = keys().asked(request);
    // "Cross-account use: No" (KMS API Reference, each of these operations).
    if (!key.account().equals(request.caller().account())) {
      throw AwsError.denied("kms", "Only the account of a key may do this: " + key.arn());
    }
    return change(key, request);
  }

  @Override
  default List<Object> resources(Request request) {
    var arn = Keys.arn(request.text("KeyId").orElse(""), request);
    var account = arn.split(":", -1).length > 4 ? arn.split(":", -1)[4] : "";
    return List.of(Map.of("ARN", arn, "accountId", account, "type", "AWS::KMS::Key"));
  }

  /** Throws unless the key is in one of these states. */
  static void require(Key key, Set<KeyState> states) {
    if (!states.contains(key.state())) {
      throw AwsError.refused(
          "KMSInvalidStateException", key.arn() + " is " + key.state().word() + ".");
    }
  }

  @Override
  default @Nullable Map<String, Object> responseElements(Map<String, Object> answer) {
    return null;
  }
}
