package guardrail.onboarding;

import guardrail.onboarding.Finding.Aside;
import guardrail.onboarding.Finding.Covered;
import guardrail.onboarding.Finding.Delivers;
import guardrail.onboarding.Finding.NotReady;
import guardrail.onboarding.Finding.Undecided;
import guardrail.onboarding.Finding.Undelivered;
import guardrail.onboarding.Finding.Unrepaired;
import guardrail.organization.Account;
import guardrail.organization.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one account. Each change makes a new one, so that an invocation that another one
 * outran can decide again.
 *
 * @param version counts the writes; 0: not written yet
 * @param since when the guardrail came to know of it this time
 */
public record Enrolment(
    long version,
    String accountId,
    String name,
    Arrival arrival,
    Instant since,
    Standing standing,
    Looks looks) {
  /** Control Tower has made an account long before; one that it forgot is not left dark. */
  private static final Duration CONTROL_TOWER = Duration.ofHours(2);

  /** New accounts are onboarded sooner; after this somebody should look. */
  private static final Duration LATE = Duration.ofHours(1);

  /** An account that was not known, or that comes again and has all its hours ahead. */
  public static Enrolment begin(
      Optional<Enrolment> known, Account account, Arrival arrival, Instant now) {
    return new Enrolment(
        known.map(Enrolment::version).orElse(0L),
        account.id(),
        account.name(),
        arrival,
        now,
        Standing.waiting(Phase.WAITING_FOR_ACCESS, Optional.empty()),
        known.map(Enrolment::looks).orElse(Looks.NONE));
  }

  public Phase phase() {
    return standing.phase();
  }

  public Enrolment version(long written) {
    return new Enrolment(written, accountId, name, arrival, since, standing, looks);
  }

  /** The same, known to have come in this way. */
  public Enrolment arrived(Arrival how) {
    return new Enrolment(version, accountId, name, how, since, standing, looks);
  }

  private Enrolment with(Standing next, Looks made) {
    return new Enrolment(version, accountId, name, arrival, since, next, made);
  }

  /** The same with the next look begun: whoever comes with an older number does not make it. */
  public Enrolment looking(Instant now) {
    return with(standing, looks.begun(now));
  }

  /** Whether Control Tower is still waited for. */
  public boolean awaitsControlTower(Instant now) {
    return switch (arrival) {
      // It makes accounts in the root and moves them; the sweep may meet one on its way.
      case CREATED, MOVED, FOUND -> now.isBefore(since.plus(CONTROL_TOWER));
      case INVITED, ENROLLED, THERE_BEFORE -> false;
    };
  }

  /** Whether it waits for a look that was never made. */
  public boolean isOverdue(Instant now) {
    return phase().waits() && looks.isOverdue(now);
  }

  /** Whether it has waited longer than a new account should. */
  public boolean isLate(Instant now) {
    return phase().waits() && phase() != Phase.EXPECTED && now.isAfter(since.plus(LATE));
  }

  /** Whether a person decides about a second trail; else it may be dark until they do. */
  public boolean isBesideAnotherTrail() {
    return phase() == Phase.NEEDS_DECISION
        && standing.reason().filter(Finding.BESIDE::equals).isPresent();
  }

  /** Whether people hear of it one by one, and not in the digest of the first sweep. */
  public boolean isToldSingly() {
    return arrival != Arrival.THERE_BEFORE;
  }

  /** What follows while Control Tower is at it. */
  public Enrolment expected(Instant now) {
    return waits(Phase.EXPECTED, "Control Tower has not said yet that it is enrolled", now);
  }

  /**
   * What follows from a look.
   *
   * @param patience how long an account may take
   */
  public Enrolment after(Finding finding, Instant now, Duration patience) {
    // Once a person has decided, it has all its hours ahead.
    return phase() == Phase.NEEDS_DECISION && !(finding instanceof Undecided)
        ? new Enrolment(version, accountId, name, arrival, now, standing, looks)
            .following(finding, now, patience)
        : following(finding, now, patience);
  }

  private Enrolment following(Finding finding, Instant now, Duration patience) {
    return switch (finding) {
      case NotReady(var why) -> waitsOrFails(Phase.WAITING_FOR_ACCESS, why, now, patience);
      case Unrepaired(var why) -> waitsOrFails(Phase.REPAIRING, why, now, patience);
      case Undelivered _ ->
          waitsOrFails(
              Phase.WAITING_FOR_DELIVERY,
              "the trail records, and its first log file is not there yet",
              now,
              patience);
      case Undecided(var why) -> ends(Phase.NEEDS_DECISION, Optional.of(why), now);
      case Covered(var trail) ->
          ends(
              Phase.ONBOARDED,
              Optional.of("the organization's trail %s covers it".formatted(trail)),
              now);
      case Aside(var why) -> ends(Phase.ONBOARDED, Optional.empty(), now).aside(why);
      case Delivers _ -> ends(Phase.ONBOARDED, Optional.empty(), now);
    };
  }

  /** It can be called into no more. */
  public Enrolment gone(String why, Instant now) {
    return with(standing.ends(Phase.GONE, Optional.of(why), false, now), looks.none());
  }

  /** A glance shows that something is amiss: whoever comes next if this look dies sees to it. */
  public Enrolment amiss() {
    return with(standing, looks.wholeNext());
  }

  /** An account that was onboarded and has been looked at again with a glance that was enough. */
  public Enrolment glanced(Instant now) {
    return with(standing, looks.glanced(now));
  }

  /**
   * One that was looked at as a whole. Where something is left, the next look is a whole one again,
   * so that its end is told.
   */
  public Enrolment lookedWhole(boolean well, Instant now) {
    return with(standing, well ? looks.whole(now) : looks.unwell(now));
  }

  /** The same, if its logs go elsewhere now than they did; that is no end to be told. */
  public Enrolment moved(Finding finding) {
    return switch (finding) {
      case Aside(var why) -> aside(why);
      case Delivers _, Undelivered _ when standing.aside() -> with(standing.back(), looks);
      case Delivers _, Undelivered _, Covered _, NotReady _, Unrepaired _, Undecided _ -> this;
    };
  }

  private Enrolment aside(String why) {
    return with(standing.aside(why), looks);
  }

  /** Whether the organization's trail is what records it. */
  public boolean isCovered() {
    return phase() == Phase.ONBOARDED && standing.reason().isPresent() && !standing.aside();
  }

  public Enrolment wasTold() {
    return with(standing.wasTold(), looks);
  }

  /** One that was given up once is given up again until it succeeds. */
  private Enrolment waitsOrFails(Phase next, String why, Instant now, Duration patience) {
    return phase() != Phase.FAILED && now.isBefore(since.plus(patience))
        ? waits(next, why, now)
        : ends(Phase.FAILED, Optional.of(why), now);
  }

  private Enrolment waits(Phase next, String why, Instant now) {
    return with(Standing.waiting(next, Optional.of(why)), looks.next(since, now));
  }

  private Enrolment ends(Phase next, Optional<String> why, Instant now) {
    return with(standing.ends(next, why, !isToldSingly(), now), looks.whole(now));
  }
}
