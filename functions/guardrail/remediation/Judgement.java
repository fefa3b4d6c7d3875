package guardrail.remediation;

import guardrail.drift.Drift;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.DriftDetection;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.TrailDrift;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.Observation;
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

  /** Whether the trail itself differs, or cannot be seen. */
  public boolean trailDrifts() {
    return drift.stream()
        .anyMatch(
            d -> d instanceof TrailDrift || (d instanceof Unjudged part && part.isOfTheTrail()));
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
