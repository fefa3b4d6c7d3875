package guardrail;

import guardrail.aws.OrganizationPorts;
import guardrail.incident.Outcome;
import guardrail.observation.Observe;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Finding;
import guardrail.onboarding.Phase;
import guardrail.organization.Arrival;
import guardrail.organization.Membership;
import guardrail.organization.Membership.Member;
import guardrail.organization.Membership.Outside;
import guardrail.organization.Membership.Unknown;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes one message about one account: onboards it, or looks whether it is still guarded. An
 * account has one onboarding however often it is announced, and one look at a time.
 */
final class AccountGuard {
  private final OrganizationConfig config;
  private final OrganizationPorts ports;
  private final Enrolments enrolments;
  private final Sentry sentry;
  private final InstantSource clock;
  private final Archiving archiving;
  private final Rounds rounds;

  AccountGuard(
      OrganizationConfig config,
      OrganizationPorts ports,
      Enrolments enrolments,
      Observe observe,
      Sentry sentry,
      InstantSource clock) {
    this.config = config;
    this.ports = ports;
    this.enrolments = enrolments;
    this.sentry = sentry;
    this.clock = clock;
    archiving = new Archiving(config.standard(), ports.archive(), ports.register(), enrolments);
    rounds = new Rounds(enrolments, archiving, observe, sentry, clock);
  }

  /**
   * Handles one message.
   *
   * @throws RuntimeException if it must be handled again: AWS did not answer, or another invocation
   *     was at the same account
   */
  void handle(AccountMessage message, Invocation invocation, Tally tally) {
    var id = message.accountId();
    if (id.equals(config.places().hubAccount())) {
      return; // It has a resync of its own.
    }
    var known = enrolments.recall(id);
    switch (message.why()) {
      case Why.Arrived(var how) -> arrived(id, how, known, invocation, tally);
      case Why.Departed(var news, var tries) -> departed(id, news, tries, known, invocation);
      case Why.Due(var look) ->
          known
              .filter(e -> e.phase().waits() && e.looks().number() == look)
              .ifPresent(e -> onboard(e, invocation, tally));
      case Why.Swept(var started, var first) -> swept(id, started, first, known, invocation, tally);
    }
  }

  private void arrived(
      String id, Arrival how, Optional<Enrolment> known, Invocation invocation, Tally tally) {
    if (id.equals(config.places().managementAccount())) {
      return; // CreateOrganization says that it joined; no stack set reaches it.
    }
    if (known.filter(e -> e.phase() == Phase.EXPECTED && how == Arrival.ENROLLED).isPresent()) {
      onboard(known.get().arrived(how), invocation, tally);
      return;
    }
    var settled = known.filter(e -> e.phase() != Phase.GONE && e.phase() != Phase.FAILED);
    if (settled.isEmpty()) {
      begin(id, how, known, invocation, tally);
    } else if (how == Arrival.MOVED) {
      departed(id, "MoveAccount", 0, known, invocation);
    }
  }

  private void begin(
      String id, Arrival how, Optional<Enrolment> known, Invocation invocation, Tally tally) {
    switch (Membership.of(id, ports.organization())) {
      case Member(var account) ->
          onboard(Enrolment.begin(known, account, how, clock.instant()), invocation, tally);
      case Outside(var kind, var why) -> {
        invocation.log().accept("Account %s %s; nothing was done in it".formatted(id, why));
        // One that has just left is no stranger, and a sweep's list may be older than that.
        var announced = known.isEmpty() && how != Arrival.FOUND && how != Arrival.THERE_BEFORE;
        if (kind == Outside.Kind.STRANGER && announced) {
          enrolments.tellStranger(id, why, invocation);
        }
      }
      case Unknown(var error) -> throw new NotHandled(id, error.toString());
    }
  }

  /** Whoever left is not called into any more. Organizations may take a while to agree. */
  private void departed(
      String id, String news, int tries, Optional<Enrolment> known, Invocation invocation) {
    if (known.filter(e -> e.phase() != Phase.GONE).isEmpty()) {
      // Whoever died before people heard of it left that to the next one.
      known.filter(e -> !e.standing().told()).ifPresent(e -> enrolments.settle(e, invocation));
      return;
    }
    switch (Membership.of(id, ports.organization())) {
      case Member _ -> enrolments.askAgain(id, news, tries);
      case Outside(_, var why) ->
          enrolments.settle(
              known.get().gone("%s (%s)".formatted(why, news), clock.instant()), invocation);
      case Unknown(var error) -> throw new NotHandled(id, error.toString());
    }
  }

  private void swept(
      String id,
      Instant started,
      boolean first,
      Optional<Enrolment> known,
      Invocation invocation,
      Tally tally) {
    if (known.isEmpty() || known.get().phase() == Phase.GONE) {
      var how = first ? Arrival.THERE_BEFORE : Arrival.FOUND;
      begin(id, how, known, invocation, tally);
      return;
    }
    var enrolment = known.get();
    if (!enrolment.standing().told()) {
      enrolment = enrolments.settle(enrolment, invocation);
    }
    var due =
        enrolment.phase().waits()
            ? enrolment.isOverdue(clock.instant())
            : !enrolment.looks().isSince(started);
    if (due && enrolment.phase() == Phase.ONBOARDED) {
      rounds.look(enrolment, invocation, tally);
    } else if (due) {
      onboard(enrolment, invocation, tally);
    }
  }

  /** One look of the onboarding, and what follows from it. */
  private void onboard(Enrolment enrolment, Invocation invocation, Tally tally) {
    var begun = enrolments.write(enrolment.looking(clock.instant()));
    if (config.controlTower() && begun.awaitsControlTower(clock.instant())) {
      enrolments.settle(begun.expected(clock.instant()), invocation);
      return;
    }
    if (Membership.of(begun.accountId(), ports.organization()) instanceof Outside(_, var why)) {
      enrolments.settle(begun.gone(why, clock.instant()), invocation);
      return;
    }
    var trail = archiving.aim(begun, invocation);
    var seen = sentry.begin(trail, invocation);
    var finding = archiving.found(trail, Finding.of(seen.incident()));
    var next = begun.after(finding, clock.instant(), config.patience());
    // Aside it is as it must be, though CloudTrail refuses the archive.
    var last =
        archiving.held(next).equals(trail) ? seen : sentry.begin(archiving.held(next), invocation);
    if (last.incident().outcome() == Outcome.COMPLIANT) {
      // Nothing to tell: the ledger learns that the trail is there.
      sentry.tell(last, invocation);
    }
    enrolments.settle(next, invocation);
    tally.onboarding(begun, next);
  }

  /** Thrown where a message must come again. */
  static final class NotHandled extends RuntimeException {
    NotHandled(String accountId, String why) {
      super("Account %s is looked at again: %s".formatted(accountId, why));
    }
  }
}
