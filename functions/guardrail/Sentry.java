package guardrail;

import guardrail.Measures.Handled;
import guardrail.Reconciler.Pause;
import guardrail.aws.AwsPorts;
import guardrail.event.Trigger;
import guardrail.event.Trigger.Look;
import guardrail.event.Trigger.Resync;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.incident.Incident;
import guardrail.incident.WakeUp;
import guardrail.ledger.Ledger;
import java.time.InstantSource;
import java.util.List;

/** Brings one trail to its standard and tells what is new. Every function that guards has one. */
final class Sentry {
  private final boolean allowSecondTrail;
  private final Reconciler reconciler;
  private final Ledger ledger;
  private final Messenger messenger;
  private final Aftercare aftercare;
  private final InstantSource clock;

  Sentry(
      boolean allowSecondTrail,
      Reconciler reconciler,
      Ledger ledger,
      Messenger messenger,
      Aftercare aftercare,
      InstantSource clock) {
    this.allowSecondTrail = allowSecondTrail;
    this.reconciler = reconciler;
    this.ledger = ledger;
    this.messenger = messenger;
    this.aftercare = aftercare;
    this.clock = clock;
  }

  static Sentry of(GuardrailConfig config, AwsPorts aws, InstantSource clock, Pause pause) {
    return new Sentry(
        config.allowSecondTrail(),
        new Reconciler(aws.observe(), aws.apply(), config.mode(), clock, pause),
        aws.ledger(),
        new Messenger(aws.ledger(), aws.tell(), clock, config.patience()),
        new Aftercare(aws.followUps(), config.patience(), clock),
        clock);
  }

  /** What came of a trail, and is to be told. */
  record Case(Incident incident, Recollection memory) {}

  /** Repairs; nobody is told yet. */
  Case reconcile(
      GuardedTrail trail, Trigger trigger, GuardedTrails guarded, Invocation invocation) {
    var wakeUp = WakeUp.of(trigger, trail, guarded, clock.instant());
    var memory = new Recollection(ledger, trail, wakeUp, allowSecondTrail, invocation, clock);
    if (trigger instanceof Look || wakeUp.failed().isPresent()) {
      var glance =
          reconciler.glance(trail, wakeUp).filter(seen -> memory.needsNoWholeLook(seen.failures()));
      if (glance.isPresent()) {
        return new Case(glance.get(), memory);
      }
    }
    return reconcile(trail, wakeUp, memory, memory, invocation);
  }

  /** Repairs for the first time. It is no incident that a new account has no trail yet. */
  Case begin(GuardedTrail trail, Invocation invocation) {
    var alone = new GuardedTrails(List.of(trail));
    var wakeUp = WakeUp.of(new Resync(), trail, alone, clock.instant());
    var memory = new Recollection(ledger, trail, wakeUp, allowSecondTrail, invocation, clock);
    return reconcile(trail, wakeUp, memory, Memory.silently(memory), invocation);
  }

  private Case reconcile(
      GuardedTrail trail,
      WakeUp wakeUp,
      Recollection recollection,
      Memory memory,
      Invocation invocation) {
    var incident = reconciler.reconcile(trail, wakeUp, memory, invocation.deadline());
    invocation
        .log()
        .accept(
            "%s %s: %d drift, %d calls"
                .formatted(
                    incident.outcome(),
                    trail.arn(),
                    incident.before().drift().size(),
                    incident.attempts().size()));
    return new Case(incident, recollection);
  }

  /** Tells what is new in it. */
  Handled tell(Case one, Invocation invocation) {
    var trail = one.incident().trail();
    var known = one.memory().known();
    var delivered = messenger.deliver(trail, one.incident(), known, invocation);
    aftercare.follow(one.incident(), delivered, invocation);
    return new Handled(one.incident(), delivered);
  }
}
