package localaws.kms;

import static localaws.kms.KeyState.DISABLED;
import static localaws.kms.KeyState.ENABLED;

import java.util.Map;
import java.util.Set;
import localaws.Request;

/** Succeeds on a key that is disabled already (KMS API Reference, DisableKey). */
record DisableKey(Keys keys) implements KeyWrite {
  @Override
  public Map<String, Object> change(Key key, Request request) {
    KeyWrite.require(key, Set.of(ENABLED, DISABLED));
    keys.disable(key.arn());
    return Map.of();
  }
}
