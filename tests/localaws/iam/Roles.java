package localaws.iam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Request;

/** The roles of all accounts by ARN, as far as somebody may want a session of them. */
public final class Roles {
  private final Map<String, AssumableRole> byArn = new HashMap<>();

  /** The statements of its trust policy, and what its own policies together allow. */
  public void put(String roleArn, List<?> trustStatements, Policy policy) {
    var trust = Policy.ofStatements(trustStatements);
    put(new AssumableRole(roleArn, trust, Map.of("inline", policy)));
  }

  public void put(AssumableRole role) {
    byArn.put(role.arn(), role);
  }

  public void remove(String roleArn) {
    byArn.remove(roleArn);
  }

  public Optional<AssumableRole> find(String roleArn) {
    return Optional.ofNullable(byArn.get(roleArn));
  }

  /** The role that a request names, of the caller's account; the path is no part of the name. */
  AssumableRole asked(Request request) {
    var name = request.text("RoleName").orElse("");
    return named(request.caller().account(), name)
        .orElseThrow(() -> noSuchEntity("The role with name " + name + " cannot be found."));
  }

  Optional<AssumableRole> named(String account, String name) {
    return byArn.values().stream()
        .filter(role -> role.account().equals(account) && role.name().equals(name))
        .findFirst();
  }

  static Policy inline(AssumableRole role, String name) {
    return Optional.ofNullable(role.inline().get(name))
        .orElseThrow(() -> noSuchEntity("The role policy with name " + name + " cannot be found."));
  }

  private static AwsError noSuchEntity(String message) {
    return new AwsError("NoSuchEntity", 404, message);
  }
}
