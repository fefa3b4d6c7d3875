package guardrail.organization;

import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.organization.Account.State;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An organization in memory, all of whose accounts are in scope unless a test moves them out. */
public final class InMemoryOrganization implements Organization {
  public static final AwsError THROTTLED =
      new AwsError(
          "organizations:DescribeAccount",
          "444455556666",
          "999988887777",
          "us-east-1",
          "TooManyRequestsException",
          "Rate exceeded");

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Set<String> outside = new HashSet<>();
  private boolean throttled;

  public InMemoryOrganization with(String id, State state) {
    accounts.put(id, new Account(id, "payments", state));
    return this;
  }

  public InMemoryOrganization with(String id) {
    return with(id, State.ACTIVE);
  }

  public InMemoryOrganization without(String id) {
    accounts.remove(id);
    return this;
  }

  /** Moves an account to where none is guarded. */
  public InMemoryOrganization outOfScope(String id) {
    outside.add(id);
    return this;
  }

  public InMemoryOrganization throttled(boolean now) {
    throttled = now;
    return this;
  }

  @Override
  public Part<Optional<Account>> member(String accountId) {
    return throttled
        ? new Unreadable<>(THROTTLED)
        : new Known<>(Optional.ofNullable(accounts.get(accountId)));
  }

  @Override
  public Part<Boolean> inScope(String accountId) {
    return throttled ? new Unreadable<>(THROTTLED) : new Known<>(!outside.contains(accountId));
  }

  /** One that is throttled has shown some accounts before it was. */
  @Override
  public Optional<AwsError> members(Consumer<Account> each) {
    accounts.values().stream()
        .filter(account -> !outside.contains(account.id()))
        .limit(throttled ? 1 : accounts.size())
        .forEach(each);
    return throttled ? Optional.of(THROTTLED) : Optional.empty();
  }
}
