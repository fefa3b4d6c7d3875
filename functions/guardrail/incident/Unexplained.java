package guardrail.incident;

import guardrail.drift.Drift;
import guardrail.drift.Explanation;
import guardrail.drift.Explanations;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import java.util.List;
import java.util.function.Predicate;

/** What was found, and no event told who did it. */
public final class Unexplained {
  private Unexplained() {}

  /** Whether something was found, and no alert has said who may have done it. */
  public static boolean is(Incident incident) {
    return incident.cause().isEmpty()
        && incident.history().firstTold().isEmpty()
        && incident.history().earlier().filter(one -> one.kind() == Earlier.Kind.EXEMPT).isEmpty()
        && !wasTold(incident)
        && !incident.before().withheld();
  }

  /** Whether all that was found was told before, as where its repair had failed. */
  public static boolean wasTold(Incident incident) {
    var found = incident.before().drift();
    return !found.isEmpty() && incident.history().told().containsAll(found);
  }

  /**
   * The calls that may have made what nobody was told of before. Of a repair that had to wait the
   * calls are known.
   */
  public static List<Explanation> of(Incident incident) {
    var waited =
        incident.wakeUp().trigger() instanceof FollowUp(_, var awaited)
            && awaited == Awaited.REPAIR;
    return is(incident) && !waited && !incident.held()
        ? calls(incident, drift -> !incident.history().told().contains(drift))
        : List.of();
  }

  /** The calls that may have made that less was recorded; whether or not that was told before. */
  public static List<Explanation> ofRecords(Incident incident) {
    return incident.cause().isEmpty()
        ? calls(
            incident,
            drift ->
                Unrecorded.takesRecords(drift)
                    || incident.before().isRecordedOrDeliveredLessBy(drift))
        : List.of();
  }

  private static List<Explanation> calls(Incident incident, Predicate<Drift> which) {
    return incident.before().drift().stream()
        .filter(which)
        .flatMap(drift -> Explanations.of(drift).stream())
        .distinct()
        .toList();
  }
}
