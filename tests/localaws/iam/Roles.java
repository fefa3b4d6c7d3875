package localaws.iam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles of all accounts by ARN, as far as somebody may want a session of them. */
public final class Roles {
  private final Map<String, AssumableRole> byArn = new HashMap<>();

  /** The statements of its trust policy, and what its own policies together allow. */
  public void put(String roleArn, List<?> trustStatements, Policy policy) {
    byArn.put(roleArn, new AssumableRole(roleArn, Policy.ofStatements(trustStatements), policy));
  }

  public void remove(String roleArn) {
    byArn.remove(roleArn);
  }

  public Optional<AssumableRole> find(String roleArn) {
    return Optional.ofNullable(byArn.get(roleArn));
  }
}
