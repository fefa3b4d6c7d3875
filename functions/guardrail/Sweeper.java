package guardrail;

import guardrail.alert.DigestNotice;
import guardrail.alert.Tell;
import guardrail.aws.OrganizationPorts;
import guardrail.metrics.Metric;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Phase;
import guardrail.onboarding.Register.SweepWritten;
import guardrail.onboarding.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts every account of the organization onto the queue, one message each, so that no account waits
 * for another. Two sweeps are never under way at once.
 */
final class Sweeper {
  private static final Duration DAILY = Duration.ofDays(1);

  private final OrganizationConfig config;
  private final OrganizationPorts ports;
  private final Tell tell;
  private final InstantSource clock;

  Sweeper(OrganizationConfig config, OrganizationPorts ports, Tell tell, InstantSource clock) {
    this.config = config;
    this.ports = ports;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * Sweeps, unless the last sweep is still under way.
   *
   * @throws NotSwept if the list of accounts, the register or the queue did not answer; what was
   *     put onto the queue stays there
   */
  Map<Metric, Double> sweep(Consumer<String> log) {
    var now = clock.instant();
    var last = read(ports.register().lastSweep());
    if (last.filter(sweep -> !sweep.isOver()).isPresent()
        && !Sweep.isDue(last, config.sweepInterval(), now)) {
      // It may be under way or dead; the retry, or the dead letters, see which.
      throw new NotSwept("another sweep has not ended yet");
    }
    if (!Sweep.isDue(last, config.sweepInterval(), now) || isBehind(last)) {
      log.accept("The last sweep is still under way; this one is left out");
      return Map.of();
    }
    var begun = Sweep.begin(last, now);
    if (ports.register().write(begun) != SweepWritten.KEPT) {
      throw new NotSwept("another sweep has begun, or the register takes no word of this one");
    }
    var kept = begun.version(begun.version() + 1);
    try {
      var known = read(ports.register().all());
      var messages = messages(kept, known);
      ports.queue().sendAll(messages);
      log.accept("%d accounts are looked at".formatted(messages.size()));
      finish(kept.ended(messages.size(), now), known, now);
      return figures(known, now);
    } catch (RuntimeException failed) {
      ports.register().write(kept.released());
      throw failed;
    }
  }

  /** Whether the queue still holds much of what the last sweep put there; some wait at any time. */
  private boolean isBehind(Optional<Sweep> last) {
    return last.flatMap(Sweep::listed)
        .filter(listed -> ports.queue().waiting() > listed / 10)
        .isPresent();
  }

  private List<AccountMessage> messages(Sweep sweep, List<Enrolment> known) {
    var open = new HashSet<String>();
    var why = new Why.Swept(sweep.startedAt(), sweep.isFirst());
    var failure =
        ports
            .organization()
            .members(account -> {
              if (account.isOpen() && !account.id().equals(config.places().hubAccount())) {
                open.add(account.id());
              }
            });
    if (failure.isPresent()) {
      throw new NotSwept(failure.get().toString());
    }
    var messages = new ArrayList<AccountMessage>();
    open.stream().sorted().forEach(id -> messages.add(new AccountMessage(id, why)));
    known.stream()
        .filter(e -> e.phase() != Phase.GONE || !e.standing().told())
        .filter(e -> !open.contains(e.accountId()))
        .map(e -> new AccountMessage(e.accountId(), new Why.Departed("found by the sweep", 0)))
        .forEach(messages::add);
    return messages;
  }

  /** Those that were there before are told of together: once when all have ended, then daily. */
  private void finish(Sweep sweep, List<Enrolment> known, Instant now) {
    var told = isDigestDue(sweep, known, now);
    if (told) {
      tell.tell(DigestNotice.of(known, config.places().region(), now));
    }
    if (ports.register().write(told ? sweep.digestTold(now) : sweep) != SweepWritten.KEPT) {
      throw new NotSwept("the register takes no word of its end");
    }
  }

  private static boolean isDigestDue(Sweep sweep, List<Enrolment> known, Instant now) {
    var before = known.stream().filter(e -> !e.isToldSingly()).toList();
    if (sweep.digestToldAt().isEmpty()) {
      return !before.isEmpty() && before.stream().noneMatch(e -> e.phase().waits());
    }
    return known.stream().anyMatch(Sweeper::needsAPerson)
        && !now.isBefore(sweep.digestToldAt().get().plus(DAILY));
  }

  private static boolean needsAPerson(Enrolment account) {
    return account.phase() == Phase.FAILED
        || (account.phase() == Phase.NEEDS_DECISION && !account.isBesideAnotherTrail());
  }

  private static Map<Metric, Double> figures(List<Enrolment> known, Instant now) {
    var figures = new EnumMap<Metric, Double>(Metric.class);
    figures.put(Metric.SWEEPS, 1.0);
    figures.put(
        Metric.LATE_ONBOARDINGS, (double) known.stream().filter(e -> e.isLate(now)).count());
    return figures;
  }

  private static <T> T read(Part<T> part) {
    return switch (part) {
      case Known(var value) -> value;
      case Unreadable(var error) -> throw new NotSwept(error.toString());
    };
  }

  /** Thrown when not all accounts are on the queue; Lambda tries again. */
  static final class NotSwept extends RuntimeException {
    NotSwept(String why) {
      super("Not every account was put onto the queue: " + why);
    }
  }
}
