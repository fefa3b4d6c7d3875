package guardrail.remediation;

import guardrail.drift.Drift;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.Plan.NotRepairable;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The calls of a plan in the order that gets events recorded soonest: the trail itself, what it
 * selects, what keeps it from delivering, and last what is around it. Only where CloudTrail checks
 * a bucket, key, topic or log group before it takes the trail do those come first.
 */
final class Steps {
  private final List<Remediation> organization = new ArrayList<>();
  private final List<Remediation> trail = new ArrayList<>();
  private final Set<Remediation> afterTrail = new LinkedHashSet<>();
  private final List<Remediation> path = new ArrayList<>();
  private final List<Remediation> around = new ArrayList<>();
  private final List<NotRepairable> notRepairable = new ArrayList<>();

  /** CloudTrail refuses an organization's trail before it has access (CreateTrail, UpdateTrail). */
  void onOrganization(Remediation step) {
    organization.add(step);
  }

  void onTrail(Remediation step) {
    trail.add(step);
  }

  /** What the trail selects and carries; one call may take several drifts away. */
  void afterTrail(Remediation step) {
    afterTrail.add(step);
  }

  /** What CloudTrail needs for a delivery. */
  void onPath(Remediation step) {
    path.add(step);
  }

  void around(Remediation step) {
    around.add(step);
  }

  void leave(Drift drift, String why) {
    notRepairable.add(new NotRepairable(drift, why));
  }

  Plan plan() {
    var steps = new ArrayList<>(organization);
    var first =
        isChecked()
            ? path.stream().filter(this::isOfSomethingThere).toList()
            : List.<Remediation>of();
    steps.addAll(first);
    steps.addAll(trail);
    steps.addAll(afterTrail);
    path.stream().filter(step -> !first.contains(step)).forEach(steps::add);
    steps.addAll(around);
    return new Plan(steps, notRepairable);
  }

  /** CreateTrail and UpdateTrail check all that the trail depends on (docs/aws-facts.md D1). */
  private boolean isChecked() {
    return trail.stream().anyMatch(s -> s instanceof CreateTrail || s instanceof UpdateTrail);
  }

  /** A bucket that must be made first has the standby to stand in for it. */
  private boolean isOfSomethingThere(Remediation step) {
    return !(step instanceof CreateBucket)
        && !(step instanceof PutBucketPolicy policy
            && path.contains(new CreateBucket(policy.bucket())));
  }
}
