package guardrail;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import guardrail.observation.AwsError;
import guardrail.observation.Glance;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Observe;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Apply;
import guardrail.remediation.InMemoryAws;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts in memory, each without a trail until one is made; a test says what they answer. */
final class MemberAccounts implements Observe, Apply {
  private final Map<String, InMemoryAws> accounts = new HashMap<>();
  private final Map<String, Integer> glances = new HashMap<>();
  private final Map<String, Integer> wholeLooks = new HashMap<>();
  private final Set<String> delivering = new HashSet<>();
  private final Set<String> closedToUs = new HashSet<>();
  private Optional<TrailArn> cover = Optional.empty();

  InMemoryAws in(String account) {
    return accounts.computeIfAbsent(account, _ -> InMemoryAws.deleted());
  }

  /** What is in the account from now on. */
  void put(String account, InMemoryAws aws) {
    accounts.put(account, aws);
  }

  int glances(String account) {
    return glances.getOrDefault(account, 0);
  }

  int wholeLooks(String account) {
    return wholeLooks.getOrDefault(account, 0);
  }

  /** Whether anything at all was asked of the account. */
  boolean isTouched(String account) {
    return accounts.containsKey(account) || glances.containsKey(account);
  }

  void deliver(String account) {
    delivering.add(account);
  }

  /** The role is not there, or does not let the guardrail in. */
  void shut(String account, boolean now) {
    if (now) {
      closedToUs.add(account);
    } else {
      closedToUs.remove(account);
    }
  }

  void coverWith(TrailArn trail) {
    cover = Optional.of(trail);
  }

  @Override
  public Observation look(GuardedTrail trail) {
    wholeLooks.merge(trail.account(), 1, Integer::sum);
    var seen = in(trail.account()).look(trail);
    if (closedToUs.contains(trail.account())) {
      return shut(trail);
    }
    return seen.knownStatus()
        .filter(_ -> delivering.contains(trail.account()))
        .map(status -> Looks.withStatus(seen, delivered(status, seen.at())))
        .orElse(seen);
  }

  @Override
  public Glance glance(GuardedTrail trail) {
    glances.merge(trail.account(), 1, Integer::sum);
    var seen = in(trail.account()).look(trail);
    return closedToUs.contains(trail.account())
        ? new Glance(new Unreadable<>(refused(trail)), new Unreadable<>(refused(trail)))
        : new Glance(seen.settings(), seen.status());
  }

  @Override
  public Optional<TrailArn> covering(GuardedTrail trail) {
    return cover;
  }

  @Override
  public Part<List<OtherTrail>> others(GuardedTrail trail) {
    return new Known<>(List.of());
  }

  @Override
  public Result apply(GuardedTrail trail, Remediation remediation, String incident) {
    return in(trail.account()).apply(trail, remediation, incident);
  }

  private static Observation shut(GuardedTrail trail) {
    var error = refused(trail);
    return new Observation(
        new Unreadable<>(error),
        new Unreadable<>(error),
        new Unreadable<>(error),
        new Unreadable<>(error),
        List.of(),
        Looks.NOW);
  }

  private static AwsError refused(GuardedTrail trail) {
    return new AwsError(
        "sts:AssumeRole",
        "the role CloudTrailGuardrail",
        trail.account(),
        "us-east-1",
        "AccessDenied",
        "not authorized");
  }

  private static TrailStatus delivered(TrailStatus status, Instant at) {
    return new TrailStatus(
        status.isLogging(),
        status.startLoggingTime(),
        status.stopLoggingTime(),
        Optional.of(at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
