package guardrail;

import guardrail.Measures.Handled;
import guardrail.Reconciler.Pause;
import guardrail.alert.Plain;
import guardrail.aws.AwsPorts;
import guardrail.event.Trigger;
import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.Look;
import guardrail.event.Trigger.Resync;
import guardrail.exemption.Exemptions;
import guardrail.exemption.Verdict.Absent;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Over;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unasked;
import guardrail.exemption.Verdict.Unseen;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.incident.Incident;
import guardrail.incident.WakeUp;
import guardrail.ledger.Ledger;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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

  static Sentry of(
      GuardrailConfig config,
      AwsPorts aws,
      Exemptions exemptions,
      InstantSource clock,
      Pause pause) {
    return new Sentry(
        config.allowSecondTrail(),
        new Reconciler(aws.observe(), aws.apply(), config.mode(), exemptions, clock, pause),
        aws.ledger(),
        new Messenger(aws.ledger(), aws.tell(), clock, config.tolerance()),
        new Aftercare(aws.followUps(), config.tolerance().delivery(), clock),
        clock);
  }

  /** What came of a trail, and is to be told. */
  record Case(Incident incident, Recollection memory) {}

  /** Repairs; nobody is told yet. */
  Case reconcile(
      GuardedTrail trail, Trigger trigger, GuardedTrails guarded, Invocation invocation) {
    var wakeUp = WakeUp.of(trigger, trail, guarded, clock.instant());
    var memory = recollection(trail, wakeUp, invocation);
    if ((trigger instanceof Look && !(trigger instanceof ExemptionChanged))
        || wakeUp.failed().isPresent()) {
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
    var memory = recollection(trail, wakeUp, invocation);
    return reconcile(trail, wakeUp, memory, Memory.silently(memory), invocation);
  }

  private Recollection recollection(GuardedTrail trail, WakeUp wakeUp, Invocation invocation) {
    return new Recollection(ledger, aftercare, trail, wakeUp, allowSecondTrail, invocation, clock);
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
    reason(incident).ifPresent(invocation.log());
    return new Case(incident, recollection);
  }

  /** Why an account is exempt, or is not though somebody may believe that it is. */
  private static Optional<String> reason(Incident incident) {
    return switch (incident.exemption()) {
      case Unasked _, Absent _ -> Optional.empty();
      case Open(var terms, var written) ->
          Optional.of(
              "Exempt until %s: %s by %s".formatted(terms.until(), written.id(), written.writer()));
      case Over(var terms, _) -> Optional.of("Exempt no more since " + terms.until());
      case Refused(_, var why) -> Optional.of("Not exempt: " + Plain.line(why));
      case Unseen(var error) -> Optional.of("Not exempt: " + error);
    };
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
