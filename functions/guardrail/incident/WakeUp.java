package guardrail.incident;

import guardrail.drift.Drift;
import guardrail.drift.RequestedDrift;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Trigger;
import guardrail.event.Trigger.Look;
import guardrail.event.Trigger.RecordedCall;
import guardrail.guarded.Aim;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A trigger, seen from one guarded trail. It decides what is told and never what is repaired.
 *
 * @param refusal why the event is not believed; empty if it is, or if there is none
 * @param aim which trail the event speaks of; empty without an event
 * @param requested what the call asked for against the standard
 * @param received when the guardrail woke
 */
public record WakeUp(
    Trigger trigger,
    Optional<String> refusal,
    Optional<Aim> aim,
    List<Drift> requested,
    Instant received) {
  public WakeUp {
    requested = List.copyOf(requested);
  }

  /** What this trigger means for this trail. */
  public static WakeUp of(
      Trigger trigger, GuardedTrail trail, GuardedTrails guarded, Instant received) {
    return switch (trigger) {
      case Look _ -> new WakeUp(trigger, Optional.empty(), Optional.empty(), List.of(), received);
      case RecordedCall(var call) -> {
        var refusal = guarded.refusalOf(call);
        var aim = trail.aimOf(call);
        var ours = refusal.isEmpty() && aim != Aim.ANOTHER_TRAIL;
        yield new WakeUp(
            trigger,
            refusal,
            Optional.of(aim),
            ours ? RequestedDrift.of(trail, call) : List.of(),
            received);
      }
    };
  }

  /**
   * What an incident that begins with this wake-up is called, the same for each delivery of one
   * event: known before anything is repaired, so that a repair can bear its name.
   */
  public String reference(GuardedTrail trail) {
    var at =
        believed()
            .flatMap(CloudTrailRecord::eventTime)
            .filter(time -> time.isBefore(received))
            .orElse(received);
    var what =
        switch (trigger) {
          case Look _ -> received.toString();
          case RecordedCall(var call) -> call.eventId().orElseGet(call::toString);
        };
    return Reference.of("incident", at, trail.arn() + what);
  }

  /**
   * The call that may have broken the standard: believed, carried out, not another trail's, and not
   * one that asked for nothing against it, such as the guardrail's own.
   */
  public Optional<CloudTrailRecord> cause() {
    return believed()
        .filter(call ->
            call.isStopOrDelete()
                || !requested.isEmpty()
                || call.isUpdateOfUnknown()
                || altered().isPresent());
  }

  /** What the call changed that the guardrail tells and does not repair. */
  public Optional<Alteration> altered() {
    return believed()
        .filter(_ -> aim.equals(Optional.of(Aim.DELIVERY_PATH)))
        .flatMap(Alteration::of);
  }

  /**
   * A call against the trail, or against what it delivers through, that AWS did not carry out. One
   * that makes something is none; it fails wherever that is there already.
   */
  public Optional<CloudTrailRecord> failed() {
    return recorded()
        .filter(call -> !call.succeeded())
        .filter(call ->
            call.couldWeakenATrail()
                || (aim.equals(Optional.of(Aim.DELIVERY_PATH))
                    && call.eventName().filter(name -> !name.startsWith("Create")).isPresent()));
  }

  /** The call of the event: believed, carried out, and not another trail's. */
  Optional<CloudTrailRecord> believed() {
    return recorded().filter(CloudTrailRecord::succeeded);
  }

  private Optional<CloudTrailRecord> recorded() {
    return trigger instanceof RecordedCall(var call)
            && refusal.isEmpty()
            && !aim.equals(Optional.of(Aim.ANOTHER_TRAIL))
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Whether the event is about a call that CloudTrail carried out on this very trail. */
  public boolean provesTrail() {
    return believed().isPresent() && aim.equals(Optional.of(Aim.THIS_TRAIL));
  }

  /** Whether the event alone tells all of this drift, should nobody get to tell what was found. */
  public boolean tellsOf(List<Drift> drift) {
    var darkened = cause().filter(CloudTrailRecord::isStopOrDelete).isPresent();
    return drift.stream()
        .allMatch(one ->
            requested.contains(one)
                || (darkened && (one instanceof Deleted || one instanceof NotLogging)));
  }

  /**
   * Whether the event is an UpdateTrail that asked for all that this one would: it was carried out,
   * and where there is drift still, asking again at once would only raise the next event.
   */
  public boolean askedFor(UpdateTrail update) {
    return believed().filter(CloudTrailRecord::isUpdate).isPresent()
        && believed().stream()
            .allMatch(call ->
                update.drifted().stream()
                    .allMatch(setting ->
                        call.requested(setting.requestParameter())
                            .equals(Optional.of(setting.of(update.wanted())))));
  }

  /**
   * Whether the event alone is worth telling: the trail was stopped, deleted or weakened, even if
   * it is well again by now.
   */
  public boolean brokeTheStandard() {
    return cause().filter(CloudTrailRecord::isStopOrDelete).isPresent() || !requested.isEmpty();
  }
}
