package guardrail.remediation;

import guardrail.drift.Drift;
import java.util.List;

/**
 * What to do about drift, in the order that gets events recorded soonest.
 *
 * @param notRepairable the drift that no call of ours takes away
 */
public record Plan(List<Remediation> steps, List<NotRepairable> notRepairable) {
  public Plan {
    steps = List.copyOf(steps);
    notRepairable = List.copyOf(notRepairable);
  }

  /** Drift that stays, and why; what a person does about it is for the alert to say. */
  public record NotRepairable(Drift drift, String why) {}
}
