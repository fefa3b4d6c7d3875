package localaws.kms;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import localaws.AwsError;
import localaws.Request;
import localaws.iam.Policy;

/** The keys that exist and the aliases that lead to them. */
public final class Keys {
  private static final String OWNERS =
      """
      {"Sid":"Enable IAM User Permissions","Effect":"Allow","Action":"kms:*","Resource":"*",
       "Principal":{"AWS":"arn:aws:iam::ACCOUNT:root"}}\
      """;
  private static final String CLOUDTRAILS =
      """
      ,{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Resource":"*",
       "Action":["kms:GenerateDataKey*","kms:DescribeKey","kms:Decrypt"]}\
      """;

  private final Map<String, Key> byArn = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  /** Adds a key or changes whether its policy lets CloudTrail use it, for any trail. */
  public void put(String keyArn, boolean openToCloudTrail) {
    var account = keyArn.split(":", -1)[4];
    var statements = OWNERS.replace("ACCOUNT", account) + (openToCloudTrail ? CLOUDTRAILS : "");
    var policy = "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(statements);
    byArn.merge(
        keyArn,
        new Key(keyArn, policy, KeyState.ENABLED, Optional.empty()),
        (there, added) -> there.withPolicy(added.policy()));
  }

  public void setPolicy(String keyArn, String policy) {
    change(keyArn, key -> key.withPolicy(policy));
  }

  /** As DisableKey does, with no call and no record. */
  public void disable(String keyArn) {
    change(keyArn, key -> key.with(KeyState.DISABLED));
  }

  public void enable(String keyArn) {
    change(keyArn, key -> key.with(KeyState.ENABLED));
  }

  Key change(String keyArn, UnaryOperator<Key> how) {
    return byArn.computeIfPresent(keyArn, (_, key) -> how.apply(key));
  }

  /** Alias as "alias/name". */
  public void alias(String alias, String keyArn) {
    aliases.put(alias, keyArn);
  }

  public Optional<Key> find(String keyArn) {
    return Optional.ofNullable(byArn.get(keyArn));
  }

  public Optional<Policy> policyOf(String keyArn) {
    return find(keyArn).map(Key::policy).map(Policy::of);
  }

  /** An alias, alias ARN, key id or key ARN means the key ARN that reads give (D2). */
  public Optional<String> resolve(String keyId) {
    var name = keyId.startsWith("arn:") ? keyId.substring(keyId.lastIndexOf(':') + 1) : keyId;
    if (name.startsWith("alias/")) {
      return Optional.ofNullable(aliases.get(name)).filter(byArn::containsKey);
    }
    if (keyId.startsWith("arn:")) {
      return Optional.of(keyId).filter(byArn::containsKey);
    }
    return byArn.keySet().stream().filter(arn -> arn.endsWith(":key/" + keyId)).findFirst();
  }

  /** Keys whose waiting period is over are gone for good. */
  public void forget(Instant at) {
    byArn.values().removeIf(key -> key.isGone(at));
  }

  /**
   * The key that a request names: by id in the caller's account, or by ARN, and in the Region (E2).
   */
  Key asked(Request request) {
    forget(request.at());
    var keyId = request.text("KeyId").orElse("");
    if (keyId.contains("alias/")) {
      throw AwsError.notModelled("a key that is named by " + keyId);
    }
    var arn = arn(keyId, request);
    if (!arn.contains(":kms:" + request.region() + ":")) {
      throw AwsError.refused("NotFoundException", "Invalid arn " + arn);
    }
    return find(arn)
        .orElseThrow(
            () -> AwsError.refused("NotFoundException", "Key '" + keyId + "' does not exist"));
  }

  static String arn(String keyId, Request request) {
    return keyId.startsWith("arn:")
        ? keyId
        : "arn:aws:kms:%s:%s:key/%s".formatted(request.region(), request.caller().account(), keyId);
  }
}
