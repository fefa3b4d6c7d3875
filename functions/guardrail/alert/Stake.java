package guardrail.alert;

import static guardrail.alert.Severity.CRITICAL;
import static guardrail.alert.Severity.HIGH;
import static guardrail.alert.Severity.MEDIUM;

import guardrail.drift.BucketDrift;
import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.KeyDrift;
import guardrail.drift.OrganizationDrift;
import guardrail.drift.RecordingDrift;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.SinkDrift;
import guardrail.drift.TrailDrift;
import guardrail.incident.Incident;

/** What an incident puts at stake, whoever made it; the first that holds counts. */
enum Stake {
  DARK(CRITICAL, "the trail does not record"),
  UNSEEN(CRITICAL, "nobody can see whether it records"),
  WITHOUT_MEMBERS(CRITICAL, "no member of the organization is recorded"),
  LESS(CRITICAL, "it does not record or deliver all"),
  BESIDE(MEDIUM, "another trail records"),
  INTERRUPTED(HIGH, "it was broken for a time"),
  WAS_UNSEEN(HIGH, "nobody could see whether it records"),
  WAS_DARK(HIGH, "it did not record for a time"),
  WAS_LESS(HIGH, "it did not record or deliver all for a time"),
  EVIDENCE(HIGH, "what it records or keeps was changed"),
  BROKEN(HIGH, "a call broke what it records with"),
  AROUND(MEDIUM, "it records all, and something around it was changed");

  private final Severity severity;
  private final String words;

  Stake(Severity severity, String words) {
    this.severity = severity;
    this.words = words;
  }

  Severity severity() {
    return severity;
  }

  String words() {
    return words;
  }

  static Stake of(Incident incident) {
    var after = incident.after();
    if (incident.staysDark()) {
      return DARK;
    }
    if (after.trailUnseen()) {
      return UNSEEN;
    }
    if (after.withoutMembers()) {
      return WITHOUT_MEMBERS;
    }
    if (after.recordsOrDeliversLess()) {
      return LESS;
    }
    if (Headline.isBeside(incident)) {
      return BESIDE;
    }
    return Headline.isInterrupted(incident) ? INTERRUPTED : before(incident);
  }

  private static Stake before(Incident incident) {
    var before = incident.before();
    if (before.trailUnseen()) {
      return WAS_UNSEEN;
    }
    if (before.dark()) {
      return WAS_DARK;
    }
    if (before.recordsOrDeliversLess()) {
      return WAS_LESS;
    }
    if (before.drift().stream().anyMatch(Stake::isOfTheEvidence)) {
      return EVIDENCE;
    }
    return brokeWhatItUses(incident) ? BROKEN : AROUND;
  }

  /** Whether it was a call on the trail, its key, or the bucket that it delivers to. */
  private static boolean brokeWhatItUses(Incident incident) {
    var wakeUp = incident.wakeUp();
    return wakeUp.brokeTheStandard()
        && (incident.deliveryWasCut()
            || wakeUp.requested().stream().noneMatch(BucketDrift.class::isInstance));
  }

  /** Whether log files may be missing, or be lost, because of it. */
  private static boolean isOfTheEvidence(Drift drift) {
    return switch (drift) {
      case TrailDrift _, OrganizationDrift _, LogsExpire _, LockedOut _, Undecided _ -> true;
      case RecordingDrift recording ->
          !(recording instanceof InsightsDiffer || recording instanceof TagsMissing);
      case BucketDrift _, KeyDrift _, SinkDrift _, Unjudged _ -> false;
    };
  }
}
