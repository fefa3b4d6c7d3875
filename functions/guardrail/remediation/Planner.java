package guardrail.remediation;

import guardrail.drift.BucketDrift;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.DriftDetection;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Observation;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.Plan.NotRepairable;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Turns drift into the fewest calls that take it away. Pure: the same look gives the same plan, so
 * duplicates, reordering and forged events are harmless.
 */
public final class Planner {
  private final GuardedTrail trail;
  private final Observation seen;
  private final List<Remediation> organizationSteps = new ArrayList<>();
  private final List<Remediation> trailSteps = new ArrayList<>();
  private final List<Remediation> bucketSteps = new ArrayList<>();
  private final List<NotRepairable> notRepairable = new ArrayList<>();
  private final EnumSet<Setting> drifted = EnumSet.noneOf(Setting.class);

  private Planner(GuardedTrail trail, Observation seen) {
    this.trail = trail;
    this.seen = seen;
  }

  /** The plan for this look and the drift that it shows. */
  public static Plan plan(GuardedTrail trail, Observation seen, List<Drift> drift) {
    return new Planner(trail, seen).plan(drift);
  }

  private Plan plan(List<Drift> drift) {
    for (var one : drift) {
      switch (one) {
        case Deleted _ -> recreate(one);
        case Beside _ -> leave(one, "another trail records already, and a second copy costs money");
        case HomeElsewhere(var namesake) ->
            leave(one, "a trail of this name has its home in " + namesake.region());
        case NotLogging _ -> trailSteps.add(new StartLogging());
        case TrustedAccessOff _ -> organizationSteps.add(new EnableAWSServiceAccess());
        case AdministratorsDiffer _ ->
            leave(one, "only a person can say who is to administer the organization's trail");
        case Modified modified -> putBack(modified);
        case BucketDrift bucket -> restore(bucket);
        case Unjudged unjudged ->
            leave(unjudged, "what cannot be read is never overwritten: " + unjudged.error());
      }
    }
    trailSteps.addAll(Updates.of(trail, seen, drifted));
    // CloudTrail refuses an organization's trail before it has access (CreateTrail, UpdateTrail).
    var steps = new ArrayList<>(organizationSteps);
    steps.addAll(trailSteps);
    steps.addAll(bucketSteps);
    return new Plan(steps, notRepairable);
  }

  private void recreate(Drift deleted) {
    if (seen.destination(trail).isEmpty()) {
      leave(deleted, "no bucket of the standard can take the logs now");
      return;
    }
    trailSteps.add(new CreateTrail(creatable(DriftDetection.expected(trail, seen))));
    trailSteps.add(new StartLogging());
  }

  /**
   * A refused key, topic, log group or organization must not keep the trail from recording: it goes
   * without.
   */
  private TrailSettings creatable(TrailSettings expected) {
    var scope =
        seen.refusalOf(Setting.IS_ORGANIZATION_TRAIL).isPresent()
            ? expected.ofOneAccount()
            : expected;
    return dependencyRefused() ? scope.withoutDependencies() : scope;
  }

  private boolean dependencyRefused() {
    return seen.refusals().stream()
        .anyMatch(refusal ->
            refusal instanceof SettingRefused refused
                && refused.setting() != Setting.IS_ORGANIZATION_TRAIL);
  }

  private void putBack(Modified modified) {
    var refusal = seen.refusalOf(modified.setting());
    if (refusal.isPresent()) {
      leave(modified, "AWS refused it: " + refusal.get().brief());
    } else if (modified.setting() == Setting.S3_BUCKET_NAME && seen.destination(trail).isEmpty()) {
      leave(modified, "no bucket of the standard can take the logs now");
    } else {
      drifted.add(modified.setting());
    }
  }

  private void restore(BucketDrift drift) {
    switch (drift) {
      case Missing(_, var held) when held.isPresent() ->
          leave(drift, "S3 does not give the name out: " + held.get().brief());
      case Missing(var bucket, _) when !trail.owns(bucket) ->
          leave(drift, "it belongs into account " + trail.ownerOf(bucket));
      case Missing(var bucket, _) -> {
        bucketSteps.add(new CreateBucket(bucket));
        bucketSteps.add(new PutBucketPolicy(bucket, LogBucketPolicy.of(trail, bucket)));
        bucketSteps.add(new PutPublicAccessBlock(bucket));
        bucketSteps.add(new PutBucketVersioning(bucket));
        bucketSteps.add(new PutBucketEncryption(bucket));
      }
      case NotOurs _ ->
          leave(drift, "another account has the name, or a policy locks the guardrail out");
      case RefusesCloudTrail(_, var error) -> leave(drift, "CloudTrail says: " + error.brief());
    }
  }

  private void leave(Drift drift, String why) {
    notRepairable.add(new NotRepairable(drift, why));
  }
}
