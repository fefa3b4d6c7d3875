package localaws.kms;

import static localaws.kms.KeyState.PENDING_DELETION;

import java.util.Map;
import java.util.Set;
import localaws.Request;

/** Leaves the key disabled (KMS API Reference, CancelKeyDeletion; B3). */
record CancelKeyDeletion(Keys keys) implements KeyWrite {
  @Override
  public Map<String, Object> change(Key key, Request request) {
    KeyWrite.require(key, Set.of(PENDING_DELETION));
    keys.disable(key.arn());
    return Map.of("KeyId", key.arn());
  }

  @Override
  public Map<String, Object> responseElements(Map<String, Object> answer) {
    return Map.of("keyId", answer.getOrDefault("KeyId", ""));
  }
}
