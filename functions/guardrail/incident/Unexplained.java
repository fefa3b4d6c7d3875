package guardrail.incident;

import guardrail.drift.Explanation;
import guardrail.drift.Explanations;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import java.util.List;

/** What was found, and no event told who did it. */
public final class Unexplained {
  private Unexplained() {}

  /** Whether something was found, and no alert has said who may have done it. */
  public static boolean is(Incident incident) {
    return incident.cause().isEmpty()
        && incident.history().firstTold().isEmpty()
        && incident.history().earlier().filter(one -> one.kind() == Earlier.Kind.EXEMPT).isEmpty()
        && !incident.before().withheld();
  }

  /**
   * The calls that may have made it, for each drift that calls explain. Of a repair that had to
   * wait the calls are known.
   */
  public static List<Explanation> of(Incident incident) {
    var waited =
        incident.wakeUp().trigger() instanceof FollowUp(_, var awaited)
            && awaited == Awaited.REPAIR;
    return is(incident) && !waited && !incident.held()
        ? incident.before().drift().stream()
            .flatMap(drift -> Explanations.of(drift).stream())
            .distinct()
            .toList()
        : List.of();
  }
}
