package guardrail;

import static guardrail.drift.Symptom.Delivery.LOG_FILES;

import guardrail.drift.Symptom;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.Look;
import guardrail.event.Trigger.RecordedCall;
import guardrail.exemption.Exemptions;
import guardrail.exemption.Verdict;
import guardrail.exemption.Verdict.Open;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.WakeUp;
import guardrail.observation.Observation;
import guardrail.observation.Observe;
import guardrail.remediation.Apply;
import guardrail.remediation.Attempt;
import guardrail.remediation.Judgement;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Skipped;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole guardrail in one method: look, judge, repair, look again.
 *
 * <p>It acts only on what AWS says now, so it may run twice, late, out of order, on a forged event
 * or on none, and ends the same.
 */
public final class Reconciler {
  private static final int ROUNDS = 3;

  /** CloudTrail's reads may be stale right after a write (CloudTrail User Guide, consistency). */
  private static final Duration STALE = Duration.ofSeconds(2);

  private final Observe observe;
  private final Apply apply;
  private final Mode mode;
  private final Exemptions exemptions;
  private final InstantSource clock;
  private final Pause pause;

  /** One that nobody can keep from repairing. */
  public Reconciler(Observe observe, Apply apply, Mode mode, InstantSource clock, Pause pause) {
    this(observe, apply, mode, Exemptions.NEVER, clock, pause);
  }

  /** One that only tells while an account is exempt. */
  public Reconciler(
      Observe observe,
      Apply apply,
      Mode mode,
      Exemptions exemptions,
      InstantSource clock,
      Pause pause) {
    this.observe = observe;
    this.apply = apply;
    this.mode = mode;
    this.exemptions = exemptions;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Brings the trail to its standard as far as AWS lets it.
   *
   * @param memory asked only where there is no trail, told only before a first repair
   * @param deadline no call that changes something is begun after it: the alert must still go out
   */
  public Incident reconcile(GuardedTrail trail, WakeUp wakeUp, Memory memory, Instant deadline) {
    var lookout = new Lookout(observe, trail, wakeUp, memory);
    var calls = new Calls(apply, clock, trail, wakeUp.reference(trail), deadline);
    var attempts = new ArrayList<Attempt>();
    var before = firstLook(lookout, wakeUp, memory);
    if (actingOn(wakeUp, before) == Mode.ENFORCE
        && before.repairable()
        && memory.holdsBack(before)) {
      return Incident.held(trail, wakeUp, before);
    }
    var exemption = exemption(before, wakeUp, memory, trail);
    if (exemption instanceof Open) {
      var whole = before.seen().isWhole() ? before : lookout.look(List.of());
      return new Incident(trail, wakeUp, Mode.ALERT_ONLY, whole, List.of(), whole).with(exemption);
    }
    var after = before;
    var acting = actingOn(wakeUp, before);
    for (int round = 0; acting == Mode.ENFORCE && round < ROUNDS; round++) {
      var steps = steps(after, wakeUp, attempts);
      if (steps.isEmpty()) {
        break;
      }
      if (attempts.isEmpty()) {
        memory.repairBegins(before);
      }
      var made = calls.make(steps);
      attempts.addAll(made);
      after = lookout.look(attempts);
      before = before.seen().isWhole() ? before : before.widened(after);
      if (hopeless(made)) {
        break;
      }
      if (repeats(after, made)) {
        pause.rest(STALE);
        after = lookout.look(attempts);
      }
    }
    return new Incident(trail, wakeUp, acting, before, attempts, after).with(exemption);
  }

  /**
   * A call that failed broke nothing, and may have been a repair of the guardrail's own: repairing
   * again because of it would raise the next such event. A dark trail waits for nobody.
   */
  private Mode actingOn(WakeUp wakeUp, Judgement before) {
    return wakeUp.failed().isEmpty() || before.dark() ? mode : Mode.ALERT_ONLY;
  }

  /**
   * Asked just before a first repair, so that it delays nothing else, and where there may be an end
   * or a beginning to tell.
   */
  private Verdict exemption(Judgement before, WakeUp wakeUp, Memory memory, GuardedTrail trail) {
    var repairs =
        actingOn(wakeUp, before) == Mode.ENFORCE && !steps(before, wakeUp, List.of()).isEmpty();
    var changed = wakeUp.trigger() instanceof ExemptionChanged;
    var awaited = wakeUp.trigger() instanceof Look && memory.knowsExemption();
    return repairs || changed || awaited
        ? exemptions.of(trail.account(), clock.instant())
        : Verdict.UNASKED;
  }

  /** A look at the trail alone, which must find it well and its log files arriving; else empty. */
  public Optional<Incident> glance(GuardedTrail trail, WakeUp wakeUp) {
    var seen = Observation.of(observe.glance(trail), clock.instant());
    var judged = Judgement.of(trail, seen);
    return judged.compliant() && Symptom.in(seen).stream().noneMatch(s -> s.delivery() == LOG_FILES)
        ? Optional.of(new Incident(trail, wakeUp, mode, judged, List.of(), judged))
        : Optional.empty();
  }

  /**
   * Where the event says that the trail is dark, the first look goes no further than is needed to
   * make it record; the look after that goes all the way.
   *
   * <p>A call broke the standard a moment ago: where nothing needs a call, look once more. And
   * where something does that the call has not done, another invocation may be about it: it may be
   * its call, and what it makes half made. A dark trail waits for nobody.
   */
  private Judgement firstLook(Lookout lookout, WakeUp wakeUp, Memory memory) {
    if (mode == Mode.ENFORCE
        && wakeUp.cause().filter(CloudTrailRecord::isStopOrDelete).isPresent()) {
      var nearby = lookout.lookNearby();
      if (nearby.repairable()) {
        return nearby;
      }
    }
    var look = lookout.look(List.of());
    var missed = !look.repairable() && wakeUp.brokeTheStandard() && !memory.eventWasTold();
    if (missed || mayBeHalfMade(lookout.trail(), wakeUp, look)) {
      pause.rest(STALE);
      return lookout.look(List.of());
    }
    return look;
  }

  private boolean mayBeHalfMade(GuardedTrail trail, WakeUp wakeUp, Judgement look) {
    return look.repairable()
        && !look.dark()
        && wakeUp.trigger() instanceof RecordedCall
        && wakeUp.refusal().isEmpty()
        && new Incident(trail, wakeUp, mode, look, List.of(), look).cause().isEmpty();
  }

  /**
   * The plan, without what the waking event has just asked for in vain, or each repair would raise
   * the next event; and with what still hardens a bucket that an earlier round made.
   */
  private static List<Remediation> steps(Judgement judged, WakeUp wakeUp, List<Attempt> attempts) {
    var planned =
        judged.plan().steps().stream()
            .filter(step -> !(step instanceof UpdateTrail update && wakeUp.askedFor(update)));
    var unfinished =
        attempts.stream()
            .filter(a -> a.leavesBucketHalfMade(attempts))
            .map(Attempt::remediation)
            .distinct();
    return Stream.concat(planned, unfinished).toList();
  }

  /** A plan for what was just done: the look is stale, or the change it met is still under way. */
  private static boolean repeats(Judgement judged, List<Attempt> made) {
    return made.stream()
        .filter(a -> a.result() instanceof Applied || a.result() instanceof Overtaken)
        .anyMatch(a -> judged.plan().steps().contains(a.remediation()));
  }

  /** Trying again at once helps only where something went through, changed or was learned. */
  private static boolean hopeless(List<Attempt> made) {
    return made.stream()
        .allMatch(a -> a.result() instanceof Failed || a.result() instanceof Skipped);
  }

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    void rest(Duration time);

    /** The pause of a function that runs for real. */
    static Pause sleeping() {
      return time -> {
        try {
          Thread.sleep(time);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      };
    }
  }
}
