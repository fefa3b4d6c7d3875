package guardrail.remediation;

import guardrail.drift.BucketDrift;
import guardrail.drift.Destination;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.DriftDetection;
import guardrail.drift.KeyDrift;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.RecordingDrift;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.SinkDrift;
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
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.util.EnumSet;
import java.util.List;

/**
 * Turns drift into the fewest calls that take it away. Pure: the same look gives the same plan, so
 * duplicates, reordering and forged events are harmless.
 */
public final class Planner {
  private final GuardedTrail trail;
  private final Observation seen;
  private final Steps steps = new Steps();
  private final PathRepairs path;
  private final EnumSet<Setting> drifted = EnumSet.noneOf(Setting.class);

  private Planner(GuardedTrail trail, Observation seen) {
    this.trail = trail;
    this.seen = seen;
    path = new PathRepairs(trail, steps);
  }

  /** The plan for this look and the drift that it shows. */
  public static Plan plan(GuardedTrail trail, Observation seen, List<Drift> drift) {
    return new Planner(trail, seen).plan(drift);
  }

  private Plan plan(List<Drift> drift) {
    for (var one : drift) {
      switch (one) {
        case Deleted _ -> recreate(one);
        case Beside _ ->
            steps.leave(one, "another trail records already, and a second copy costs money");
        case HomeElsewhere(var namesake) ->
            steps.leave(one, "a trail of this name has its home in " + namesake.region());
        case NotLogging _ -> steps.onTrail(new StartLogging());
        case TrustedAccessOff _ -> steps.onOrganization(new EnableAWSServiceAccess());
        case AdministratorsDiffer _ ->
            steps.leave(one, "only a person can say who is to administer the organization's trail");
        case Modified modified -> putBack(modified);
        case RecordingDrift recording -> record(recording);
        case BucketDrift bucket -> path.restore(bucket);
        case KeyDrift key -> path.restore(key);
        case SinkDrift sink -> path.restore(sink);
        case Unjudged unjudged ->
            steps.leave(unjudged, "what cannot be read is never overwritten: " + unjudged.error());
        case Undecided(_, var why) ->
            steps.leave(one, "what cannot be judged is never overwritten: " + why);
      }
    }
    Updates.of(trail, seen, drifted).forEach(steps::onTrail);
    return steps.plan();
  }

  private void recreate(Drift deleted) {
    if (Destination.of(trail, seen).isEmpty()) {
      steps.leave(deleted, "no bucket of the standard can take the logs now");
      return;
    }
    steps.onTrail(new CreateTrail(creatable(DriftDetection.expected(trail, seen))));
    steps.onTrail(new StartLogging());
    // A new trail has neither selectors of its own nor Insights nor tags (docs/aws-facts.md D2).
    var recording = trail.standard().recording();
    if (!recording.dataEvents().isEmpty()) {
      steps.afterTrail(new PutEventSelectors(recording.selectors()));
    }
    if (!recording.insights().isEmpty()) {
      steps.afterTrail(new PutInsightSelectors(recording.insights()));
    }
    if (!recording.tags().isEmpty()) {
      steps.afterTrail(new AddTags(recording.tags()));
    }
  }

  private void record(RecordingDrift drift) {
    var recording = trail.standard().recording();
    steps.afterTrail(
        switch (drift) {
          case ManagementEventsLeftOut _, DataEventsDiffer _ ->
              new PutEventSelectors(recording.selectors());
          case InsightsDiffer _ -> new PutInsightSelectors(recording.insights());
          case TagsMissing(var tags) -> new AddTags(tags);
        });
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
      steps.leave(modified, "AWS refused it: " + refusal.get().brief());
    } else if (modified.setting() == Setting.S3_BUCKET_NAME
        && Destination.of(trail, seen).isEmpty()) {
      steps.leave(modified, "no bucket of the standard can take the logs now");
    } else {
      drifted.add(modified.setting());
    }
  }
}
