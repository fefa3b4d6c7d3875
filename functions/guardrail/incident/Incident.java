package guardrail.incident;

import guardrail.drift.BucketDrift;
import guardrail.drift.Drift;
import guardrail.drift.KeyDrift;
import guardrail.drift.RequestedDrift;
import guardrail.drift.Symptom;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Trigger.Look;
import guardrail.exemption.Verdict;
import guardrail.exemption.Verdict.Open;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Attempt;
import guardrail.remediation.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of one wake-up.
 *
 * @param before the first look; its drift is what was wrong
 * @param attempts every call that was made, in order, over all rounds
 * @param after the last look; the same as {@code before} if no call was made
 * @param history what the ledger knows of it
 * @param exemption whether the account was exempt, as far as anybody asked
 * @param held whether its repair waits, for there were too many of them
 */
public record Incident(
    GuardedTrail trail,
    WakeUp wakeUp,
    Mode mode,
    Judgement before,
    List<Attempt> attempts,
    Judgement after,
    History history,
    Verdict exemption,
    boolean held) {
  public Incident {
    attempts = List.copyOf(attempts);
  }

  /** What came of a wake-up, as long as nobody has asked the ledger. */
  public Incident(
      GuardedTrail trail,
      WakeUp wakeUp,
      Mode mode,
      Judgement before,
      List<Attempt> attempts,
      Judgement after) {
    this(trail, wakeUp, mode, before, attempts, after, History.NONE, Verdict.UNASKED, false);
  }

  public Incident with(History known) {
    return new Incident(trail, wakeUp, mode, before, attempts, after, known, exemption, held);
  }

  public Incident with(Verdict found) {
    return new Incident(trail, wakeUp, mode, before, attempts, after, history, found, held);
  }

  /** What was found, while its repair waits for its time. */
  public static Incident held(GuardedTrail trail, WakeUp wakeUp, Judgement found) {
    return new Incident(
        trail,
        wakeUp,
        Mode.ALERT_ONLY,
        found,
        List.of(),
        found,
        History.NONE,
        Verdict.UNASKED,
        true);
  }

  /** The exemption for which nothing was repaired. */
  public Optional<Open> exempt() {
    return exemption instanceof Open open ? Optional.of(open) : Optional.empty();
  }

  /** REMEDIATED only if a second look found no drift left that a call could change. */
  public Outcome outcome() {
    if (before.compliant() && wakeUp.altered().isPresent()) {
      return Outcome.DRIFTED;
    }
    if (before.compliant()) {
      return wakeUp.brokeTheStandard() || history.earlier().isPresent()
          ? Outcome.ALREADY_RESTORED
          : Outcome.COMPLIANT;
    }
    if (bucketLeftHalfMade()) {
      return Outcome.REMEDIATION_FAILED;
    }
    if (after.compliant()) {
      return Outcome.REMEDIATED;
    }
    if (mode == Mode.ALERT_ONLY) {
      return Outcome.DRIFTED;
    }
    if (after.withheld() && attempts.isEmpty()) {
      return Outcome.DRIFTED;
    }
    if (after.repairable() || after.trailDrifts()) {
      return Outcome.REMEDIATION_FAILED;
    }
    return attempts.stream().anyMatch(Attempt::applied) ? Outcome.REMEDIATED : Outcome.DRIFTED;
  }

  /**
   * What the first look found and the last one finds no more, if a call was carried out between.
   */
  public List<Drift> repaired() {
    return attempts.stream().anyMatch(Attempt::applied)
        ? before.drift().stream().filter(d -> !after.drift().contains(d)).toList()
        : List.of();
  }

  /** The next look sees a bucket that was made, and not that a call to harden it failed. */
  private boolean bucketLeftHalfMade() {
    return attempts.stream().anyMatch(attempt -> attempt.leavesBucketHalfMade(attempts));
  }

  /**
   * Whether a person must hear of it. The guardrail's own repairs come back as events and end here:
   * they find no drift, or only such as the resync tells.
   */
  public boolean isTold() {
    return switch (outcome()) {
      case COMPLIANT -> wakeUp.refusal().isPresent();
      case DRIFTED ->
          wakeUp.trigger() instanceof Look
              || wakeUp.refusal().isPresent()
              || cause().isPresent()
              || history.earlier().isPresent();
      case ALREADY_RESTORED, REMEDIATED, REMEDIATION_FAILED -> true;
    };
  }

  /** The call that broke the standard, as far as the event and the first look tell. */
  public Optional<CloudTrailRecord> cause() {
    return wakeUp.cause().or(() -> wakeUp.believed().filter(this::mayHaveMadeTheDrift));
  }

  private boolean mayHaveMadeTheDrift(CloudTrailRecord call) {
    return before.drift().stream().anyMatch(found -> RequestedDrift.mayExplain(trail, found, call));
  }

  /** Whether the event tells of a call that the first look found nothing of any more. */
  public boolean causeIsUndone() {
    return wakeUp.brokeTheStandard()
        && !before.trailDrifts()
        && wakeUp.believed().filter(this::mayHaveMadeTheDrift).isEmpty();
  }

  /** Whether the cause is what darkened the trail, and not a call of another kind. */
  public boolean causeDarkenedIt() {
    return cause().filter(CloudTrailRecord::isStopOrDelete).isPresent();
  }

  /** Whether CloudTrail's own times bear out that the trail was dark when the cause was called. */
  public boolean gapIsOfTheCause() {
    var called = cause().flatMap(CloudTrailRecord::eventTime);
    return blackout().filter(gap -> gap.holds(called)).isPresent();
  }

  /** Whether the trail was found dark and records no more than before. */
  public boolean staysDark() {
    return after.dark() || (before.dark() && after.withheld());
  }

  public Optional<Blackout> blackout() {
    return Blackout.of(wakeUp, before, after)
        .or(() ->
            history
                .earlier()
                .flatMap(told -> Blackout.endedAfter(told.at(), before.seen().knownStatus())));
  }

  /** The time of which records may be missing, if there was one and it is over. */
  public Optional<Unrecorded> unrecorded() {
    return Unrecorded.of(this);
  }

  /**
   * When that began which is told. A gap that was over may be an older one than the call's, and a
   * late event that meets an interrupted repair has not made what that repair found.
   */
  public Instant began() {
    var received = wakeUp.received();
    return blackout()
        .filter(_ -> before.dark())
        .flatMap(Blackout::from)
        .or(() -> history.earlier().map(Earlier::at))
        .or(() -> cause().flatMap(CloudTrailRecord::eventTime))
        .filter(at -> at.isBefore(received))
        .orElse(received);
  }

  /** What is to be proven: that the trail delivers again; empty if nothing was put right. */
  public Optional<Proof> proof(String id, Instant began) {
    return switch (outcome()) {
      case REMEDIATED -> Optional.of(Proof.pending(id, began, after.seen().at(), this));
      case ALREADY_RESTORED -> restored().map(since -> Proof.pending(id, began, since, this));
      case COMPLIANT, DRIFTED, REMEDIATION_FAILED -> Optional.empty();
    };
  }

  /**
   * Since when it can deliver again: it recorded before this look, and may have delivered since.
   */
  private Optional<Instant> restored() {
    if (causeDarkenedIt() || history.earlier().isPresent()) {
      var status = after.seen().knownStatus();
      return Optional.of(status.flatMap(TrailStatus::startLoggingTime).orElse(after.seen().at()));
    }
    return deliveryWasCut() ? Optional.of(after.seen().at()) : Optional.empty();
  }

  /** Whether the call took the bucket that the trail delivers to, or its key, from CloudTrail. */
  public boolean deliveryWasCut() {
    return wakeUp.requested().stream()
        .anyMatch(asked ->
            asked instanceof KeyDrift
                || (asked instanceof BucketDrift of && before.deliversTo(of.bucket())));
  }

  /** Failed deliveries that the last look shows. */
  public List<Symptom> symptoms() {
    return Symptom.in(after.seen());
  }

  /** Those of them that the standard has: of another, no success ever takes the error away. */
  public List<Symptom> failures() {
    var standard = trail.standard().settings();
    return symptoms().stream().filter(symptom -> symptom.delivery().isOf(standard)).toList();
  }
}
