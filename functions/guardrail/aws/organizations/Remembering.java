package guardrail.aws.organizations;

import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.organization.Account;
import guardrail.organization.Organization;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Asks once in a while for each account that is a member: a flood of events must not use up the
 * calls that Organizations grants, on which everybody else's depend. What is no member is asked for
 * each time, since it may become one.
 */
public final class Remembering implements Organization {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final Organization asked;
  private final InstantSource clock;
  private final Map<String, Kept> members = new ConcurrentHashMap<>();

  private final Map<String, Instant> inScope = new ConcurrentHashMap<>();

  private record Kept(Account account, Instant until) {}

  public Remembering(Organization asked, InstantSource clock) {
    this.asked = asked;
    this.clock = clock;
  }

  @Override
  public Part<Optional<Account>> member(String accountId) {
    var now = clock.instant();
    var kept = members.get(accountId);
    if (kept != null && now.isBefore(kept.until())) {
      return new Known<>(Optional.of(kept.account()));
    }
    var answer = asked.member(accountId);
    if (answer instanceof Known(var found) && found.filter(Account::isOpen).isPresent()) {
      if (members.size() >= MOST) {
        members.clear();
        inScope.clear();
      }
      members.put(accountId, new Kept(found.get(), now.plus(KEPT)));
    } else {
      members.remove(accountId);
    }
    return answer;
  }

  @Override
  public Part<Boolean> inScope(String accountId) {
    var now = clock.instant();
    var kept = inScope.get(accountId);
    if (kept != null && now.isBefore(kept)) {
      return new Known<>(true);
    }
    var answer = asked.inScope(accountId);
    if (answer instanceof Known(var guarded) && guarded) {
      inScope.put(accountId, now.plus(KEPT));
    } else {
      inScope.remove(accountId);
    }
    return answer;
  }

  @Override
  public Optional<AwsError> members(Consumer<Account> each) {
    return asked.members(each);
  }
}
