package guardrail.alert;

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

/** How soon a person should look. */
public enum Severity {
  /** The trail does not record all or cannot deliver it, or nobody can tell. */
  CRITICAL,
  /** The trail was stopped, deleted or weakened, or its logs may be lost; look today. */
  HIGH,
  /** The trail itself meets its standard; something around it needs a person. */
  MEDIUM,
  /** All is well; nobody has to do anything. */
  INFORMATIONAL;

  static Severity of(Incident incident) {
    if (incident.staysDark()
        || incident.after().trailUnseen()
        || incident.after().withoutMembers()
        || incident.after().recordsOrDeliversLess()) {
      return CRITICAL;
    }
    if (Headline.isBeside(incident)) {
      return MEDIUM;
    }
    if (Headline.isInterrupted(incident)) {
      return HIGH;
    }
    return incident.before().trailUnseen()
            || incident.before().recordsOrDeliversLess()
            || incident.before().drift().stream().anyMatch(Severity::isOfTheEvidence)
            || brokeWhatItUses(incident)
        ? HIGH
        : MEDIUM;
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
