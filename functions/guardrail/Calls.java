package guardrail;

import guardrail.guarded.GuardedTrail;
import guardrail.remediation.Apply;
import guardrail.remediation.Attempt;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Skipped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of one round, in their order.
 *
 * @param incident names the session in which an account of the organization is changed
 * @param deadline no call is begun after it
 */
record Calls(
    Apply apply, InstantSource clock, GuardedTrail trail, String incident, Instant deadline) {

  /** Makes them all; one that fails hides none of the others. */
  List<Attempt> make(List<Remediation> steps) {
    var made = new ArrayList<Attempt>();
    for (var step : steps) {
      made.add(new Attempt(step, make(step, made)));
    }
    return made;
  }

  private Result make(Remediation step, List<Attempt> earlier) {
    if (!clock.instant().isBefore(deadline)) {
      return new Skipped("the function's time was up");
    }
    var missing =
        earlier.stream().filter(a -> step.needs(a.remediation()) && !a.applied()).findFirst();
    return missing.isPresent()
        ? new Skipped("the call before it did not go through")
        : apply.apply(trail, step, incident);
  }
}
