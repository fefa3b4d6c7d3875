package localaws.kms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys that exist, the aliases that lead to them, and whether CloudTrail may use each. */
public final class Keys {
  private final Map<String, Boolean> usable = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  /** Adds a key or changes whether its policy and state let CloudTrail use it. */
  public void put(String keyArn, boolean usableByCloudTrail) {
    usable.put(keyArn, usableByCloudTrail);
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
      return Optional.of(keyId).filter(usable::containsKey);
    }
    return usable.keySet().stream().filter(arn -> arn.endsWith(":key/" + keyId)).findFirst();
  }

  public boolean usable(String keyArn) {
    return usable.getOrDefault(keyArn, false);
  }
}
