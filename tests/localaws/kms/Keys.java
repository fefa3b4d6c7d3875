package localaws.kms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that exist, the aliases that lead to them, and who may use each. */
public final class Keys {
  private final Map<String, Boolean> open = new HashMap<>();
  private final Set<String> disabled = new HashSet<>();
  private final Map<String, String> aliases = new HashMap<>();

  /** Adds a key or changes whether its policy lets CloudTrail use it. */
  public void put(String keyArn, boolean openToCloudTrail) {
    open.put(keyArn, openToCloudTrail);
  }

  /** Nobody may use a disabled key, whatever its policy says (KMS Developer Guide, key states). */
  public void disable(String keyArn) {
    disabled.add(keyArn);
  }

  public void enable(String keyArn) {
    disabled.remove(keyArn);
  }

  /** Alias as "alias/name". */
  public void alias(String alias, String keyArn) {
    aliases.put(alias, keyArn);
  }

  /** An alias, alias ARN, key id or key ARN means the key ARN that reads give (D2). */
  public Optional<String> resolve(String keyId) {
    var name = keyId.startsWith("arn:") ? keyId.substring(keyId.lastIndexOf(':') + 1) : keyId;
    if (name.startsWith("alias/")) {
      return Optional.ofNullable(aliases.get(name));
    }
    if (keyId.startsWith("arn:")) {
      return Optional.of(keyId).filter(open::containsKey);
    }
    return open.keySet().stream().filter(arn -> arn.endsWith(":key/" + keyId)).findFirst();
  }

  public boolean isDisabled(String keyArn) {
    return disabled.contains(keyArn);
  }

  /** Its policy and its state let CloudTrail use it. */
  public boolean usable(String keyArn) {
    return open.getOrDefault(keyArn, false) && !isDisabled(keyArn);
  }
}
