package localaws.organizations;

import java.time.Instant;
import java.util.Map;

/** A member of the organization, the management account too; its parent is a unit or the root. */
public record Account(
    String id,
    String name,
    String email,
    AccountState state,
    JoinedMethod joinedMethod,
    Instant joined,
    String parent) {

  /** As somebody invites or creates it: active, and right below the root. */
  static Account named(
      String id, String name, JoinedMethod joinedMethod, Instant joined, String parent) {
    var email = name + "@example.com";
    return new Account(id, name, email, AccountState.ACTIVE, joinedMethod, joined, parent);
  }

  Account with(AccountState changed) {
    return new Account(id, name, email, changed, joinedMethod, joined, parent);
  }

  Account below(String changed) {
    return new Account(id, name, email, state, joinedMethod, joined, changed);
  }

  Map<String, Object> shown(Arns arns) {
    return Map.of(
        "Id", id,
        "Arn", arns.account(id),
        "Email", email,
        "Name", name,
        "State", state.name(),
        "Status", state.status(),
        "JoinedMethod", joinedMethod.name(),
        "JoinedTimestamp", EpochSeconds.of(joined));
  }
}
