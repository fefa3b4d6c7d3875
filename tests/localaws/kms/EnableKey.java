package localaws.kms;

import static localaws.kms.KeyState.DISABLED;
import static localaws.kms.KeyState.ENABLED;

import java.util.Map;
import java.util.Set;
import localaws.Request;

/** A key whose deletion is pending must be cancelled first (KMS API Reference, EnableKey). */
record EnableKey(Keys keys) implements KeyWrite {
  @Override
  public Map<String, Object> change(Key key, Request request) {
    KeyWrite.require(key, Set.of(ENABLED, DISABLED));
    keys.enable(key.arn());
    return Map.of();
  }
}
