package guardrail.remediation;

import guardrail.drift.BucketDrift;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Cause;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.DriftDetection;
import guardrail.drift.KeyDrift;
import guardrail.drift.OrganizationDrift;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.RecordingDrift;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.TrailDrift;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Observation;
import java.util.ArrayList;
import java.util.List;

/** A look, how it differs from the standard, and what follows from that. */
public record Judgement(Observation seen, List<Drift> drift, Plan plan) {
  public Judgement {
    drift = List.copyOf(drift);
  }

  /** Judges a look: the same one always alike. */
  public static Judgement of(GuardedTrail trail, Observation seen) {
    var drift = DriftDetection.detect(trail, seen);
    return new Judgement(seen, drift, Planner.plan(trail, seen, drift));
  }

  public boolean compliant() {
    return drift.isEmpty();
  }

  /** Whether there is anything that a call could change. */
  public boolean repairable() {
    return !plan.steps().isEmpty();
  }

  /** The same, together with what a look that went further found around the trail. */
  public Judgement widened(Judgement further) {
    var all = new ArrayList<>(drift);
    further.drift().stream().filter(d -> isAround(d) && !knows(d)).forEach(all::add);
    return new Judgement(seen.along(further.seen().path()), all, plan);
  }

  /** A bucket whose name S3 has since refused to give out is missing as it was before. */
  private boolean knows(Drift found) {
    return drift.stream()
        .anyMatch(known ->
            known.equals(found)
                || (known instanceof Missing(var one, _)
                    && found instanceof Missing(var other, _)
                    && one.equals(other)));
  }

  /** Whether a first look that stays near the trail cannot find it. */
  private static boolean isAround(Drift one) {
    return !(one instanceof TrailDrift || one instanceof OrganizationDrift);
  }

  /** Whether the trail itself differs, or cannot be seen. */
  public boolean trailDrifts() {
    return drift.stream()
        .anyMatch(d ->
            d instanceof TrailDrift
                || d instanceof RecordingDrift
                || (d instanceof Unjudged part && part.isOfTheTrail()));
  }

  /** Whether CloudTrail cannot deliver what the trail records, or records not all. */
  public boolean recordsOrDeliversLess() {
    return drift.stream().anyMatch(this::isRecordedOrDeliveredLessBy);
  }

  /** Whether it is because of this drift. */
  public boolean isRecordedOrDeliveredLessBy(Drift one) {
    return one instanceof ManagementEventsLeftOut
        || (one instanceof KeyDrift key && encryptsWith(key.key()))
        || (one instanceof BucketDrift bucket
            && !(bucket instanceof Softened || bucket instanceof LogsExpire)
            && deliversTo(bucket.bucket()));
  }

  /** Whether the look shows that the trail's logs go into this bucket, and not into the other. */
  public boolean deliversTo(String bucket) {
    return seen.knownSettings().filter(s -> s.s3BucketName().equals(bucket)).isPresent();
  }

  /** Whether it is found; a bucket into which the trail does not deliver keeps nothing back. */
  public boolean shows(Cause cause) {
    return drift.stream()
        .filter(one -> !(one instanceof BucketDrift of) || deliversTo(of.bucket()))
        .anyMatch(cause::is);
  }

  private boolean encryptsWith(String key) {
    return seen.knownSettings().flatMap(TrailSettings::kmsKeyId).filter(key::equals).isPresent();
  }

  /** Whether there is no trail and a person must say whether it is to be made. */
  public boolean withheld() {
    return drift.stream().anyMatch(TrailDrift.Withheld.class::isInstance);
  }

  /** Whether nobody can tell if the trail records as it should. */
  public boolean trailUnseen() {
    return drift.stream().anyMatch(d -> d instanceof Unjudged part && part.isOfTheTrail());
  }

  /** Whether CloudTrail may not act in the organization, so that no member is recorded. */
  public boolean withoutMembers() {
    return drift.stream().anyMatch(TrustedAccessOff.class::isInstance);
  }

  /** Whether no trail records: it is gone or stopped. */
  public boolean dark() {
    return drift.stream()
        .anyMatch(d -> d instanceof TrailDrift.Deleted || d instanceof TrailDrift.NotLogging);
  }
}
