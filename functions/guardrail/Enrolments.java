package guardrail;

import guardrail.AccountGuard.NotHandled;
import guardrail.alert.AccountNotice;
import guardrail.alert.Alert;
import guardrail.alert.ArchiveNotice;
import guardrail.alert.OrganizationNotice;
import guardrail.alert.Tell;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.onboarding.AccountQueue;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Register;
import guardrail.onboarding.Register.Written;
import guardrail.policy.ArchivePolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps accounts in the register, tells how their onboarding ended, and puts the next look onto the
 * queue. An end is written before it is told and marked afterwards: whoever dies in between, the
 * next sweep tells it.
 */
final class Enrolments {
  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
  private static final int MOST_QUESTIONS = 5;

  private final OrganizationConfig config;
  private final Register register;
  private final AccountQueue queue;
  private final Tell tell;
  private final InstantSource clock;

  Enrolments(
      OrganizationConfig config,
      Register register,
      AccountQueue queue,
      Tell tell,
      InstantSource clock) {
    this.config = config;
    this.register = register;
    this.queue = queue;
    this.tell = tell;
    this.clock = clock;
  }

  Optional<Enrolment> recall(String accountId) {
    return switch (register.recall(accountId)) {
      case Known(var enrolment) -> enrolment;
      case Unreadable(var error) -> throw new NotHandled(accountId, error.toString());
    };
  }

  Enrolment write(Enrolment enrolment) {
    return switch (register.write(enrolment)) {
      case Written.Kept(var kept) -> kept;
      case Written.Outrun _ ->
          throw new NotHandled(enrolment.accountId(), "another invocation was at it");
      case Written.Lost(var error) -> throw new NotHandled(enrolment.accountId(), error.toString());
    };
  }

  /** Keeps what came of a look, and sees to what follows from it. */
  Enrolment settle(Enrolment enrolment, Invocation invocation) {
    var kept = write(enrolment);
    invocation
        .log()
        .accept(
            "%s is %s%s"
                .formatted(
                    kept.accountId(),
                    kept.phase(),
                    kept.standing().reason().map(why -> ": " + why).orElse("")));
    if (kept.phase().waits()) {
      var due = kept.looks().due().orElseGet(clock::instant);
      var delay = Duration.between(clock.instant(), due);
      queue.send(
          new AccountMessage(kept.accountId(), new Why.Due(kept.looks().number())),
          delay.isNegative() ? Duration.ZERO : delay);
    }
    if (kept.standing().told()) {
      return kept;
    }
    var trail = config.standard().trailOf(kept.accountId());
    tell.tell(AccountNotice.of(kept, trail, config.stackSetOption(), clock.instant()));
    return write(kept.wasTold());
  }

  /** Asks the organization once more, later, whether an account is still its member. */
  void askAgain(String accountId, String news, int tries) {
    if (tries < MOST_QUESTIONS) {
      queue.send(new AccountMessage(accountId, new Why.Departed(news, tries + 1)), ASK_AGAIN);
    }
  }

  /** Somebody wants the guardrail in an account that is a stranger's; that is told once. */
  void tellStranger(String accountId, String why, Invocation invocation) {
    tellOnce(
        "stranger " + accountId,
        () ->
            OrganizationNotice.refused(
                Optional.empty(),
                "names account %s, which %s".formatted(accountId, why),
                clock.instant()),
        invocation);
  }

  /** Few accounts more fit into the archive's policy; that is told once. */
  void tellArchiveFills(ArchivePolicy policy, Invocation invocation) {
    var bucket = config.standard().archive().orElseThrow().bucketName();
    tellOnce(
        "archive " + bucket, () -> ArchiveNotice.of(bucket, policy, clock.instant()), invocation);
  }

  private void tellOnce(String key, Supplier<Alert> alert, Invocation invocation) {
    if (register.wasTold(key) instanceof Known<Boolean>(var told) && told) {
      return;
    }
    tell.tell(alert.get());
    register
        .told(key, clock.instant())
        .ifPresent(error -> invocation.log().accept("Not noted: " + error));
  }
}
