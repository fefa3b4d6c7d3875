package guardrail;

import guardrail.drift.DriftDetection;
import guardrail.event.Trigger.Resync;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.metrics.Metric;
import guardrail.observation.Observe;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Finding;
import guardrail.onboarding.Finding.NotReady;
import java.time.InstantSource;
import java.util.List;

/** What a sweep does in each account that was onboarded. */
final class Rounds {
  private final Enrolments enrolments;
  private final Archiving archiving;
  private final Observe observe;
  private final Sentry sentry;
  private final InstantSource clock;

  Rounds(
      Enrolments enrolments,
      Archiving archiving,
      Observe observe,
      Sentry sentry,
      InstantSource clock) {
    this.enrolments = enrolments;
    this.archiving = archiving;
    this.observe = observe;
    this.sentry = sentry;
    this.clock = clock;
  }

  /** A glance, and the whole path once a day or if the glance shows that something is amiss. */
  void look(Enrolment enrolment, Invocation invocation, Tally tally) {
    tally.add(Metric.SWEPT_ACCOUNTS, 1);
    var amiss = enrolment;
    if (!enrolment.looks().needsWhole(clock.instant())) {
      if (isWell(enrolment, archiving.held(enrolment))) {
        enrolments.write(enrolment.glanced(clock.instant()));
        return;
      }
      // A repair that nobody gets to tell leaves a trail at which a glance finds nothing amiss.
      amiss = enrolments.write(enrolment.amiss());
    }
    enrolments.write(lookedAtWhole(amiss, invocation, tally));
  }

  /**
   * One that delivers outside the archive is looked at where it is, and then tried in the archive
   * again; that this fails once more is no news.
   */
  private Enrolment lookedAtWhole(Enrolment enrolment, Invocation invocation, Tally tally) {
    var aim = archiving.aim(enrolment, invocation);
    var held = archiving.isAside(enrolment) ? archiving.held(enrolment) : aim;
    var handled =
        sentry.tell(
            sentry.reconcile(held, new Resync(), new GuardedTrails(List.of(held)), invocation),
            invocation);
    handled
        .delivered()
        .failure()
        .ifPresent(failure -> {
          throw failure;
        });
    var finding = Finding.of(handled.incident());
    if (finding instanceof NotReady) {
      tally.add(Metric.UNREACHABLE_ACCOUNTS, 1);
    }
    if (!held.equals(aim) && handled.incident().after().compliant()) {
      finding = Finding.of(sentry.begin(aim, invocation).incident());
    }
    return enrolment
        .moved(archiving.found(aim, finding))
        .lookedWhole(handled.incident().after().compliant(), clock.instant());
  }

  private boolean isWell(Enrolment enrolment, GuardedTrail trail) {
    var covered = enrolment.isCovered() && observe.covering(trail).isPresent();
    return covered || DriftDetection.isWell(trail, observe.glance(trail));
  }
}
