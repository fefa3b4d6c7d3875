package guardrail;

import guardrail.guarded.GuardedTrail;
import guardrail.incident.WakeUp;
import guardrail.observation.Observation;
import guardrail.observation.Observe;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part.Known;
import guardrail.remediation.Attempt;
import guardrail.remediation.Judgement;
import java.util.List;

/** The looks of one reconcile: at the trail, and around it where there is none. */
record Lookout(Observe observe, GuardedTrail trail, WakeUp wakeUp, Memory memory) {

  /** One look, together with what was learned by trying. */
  Judgement look(List<Attempt> attempts) {
    return judged(observe.look(trail).with(Attempt.learned(attempts)), attempts);
  }

  /** A first look that goes no further than the trail and whether its buckets are there. */
  Judgement lookNearby() {
    return judged(observe.nearby(trail), List.of());
  }

  private Judgement judged(Observation seen, List<Attempt> attempts) {
    return Judgement.of(trail, seen.showsNoTrail() ? without(seen, attempts) : seen);
  }

  /**
   * An account that the organization's trail covers needs none, and gets no second copy. A trail
   * that must be the organization's is not made up for by another one, which may be a decoy.
   */
  private Observation without(Observation seen, List<Attempt> attempts) {
    if (trail.standard().organization().isPresent()) {
      return around(seen, attempts);
    }
    return observe.covering(trail).map(seen::covered).orElseGet(() -> around(seen, attempts));
  }

  /**
   * Why there is no trail. Until it has once been there it is not made beside another that records;
   * afterwards only a trail of the same name can stand in its way, and no decoy.
   */
  private Observation around(Observation seen, List<Attempt> attempts) {
    if (!wakeUp.provesTrail() && memory.asksFirst()) {
      return seen.around(observe.others(trail));
    }
    return attempts.stream().anyMatch(Attempt::foundNameTaken)
        ? seen.around(new Known<>(namesakes()))
        : seen;
  }

  private List<OtherTrail> namesakes() {
    return observe.others(trail).known().stream()
        .flatMap(List::stream)
        .filter(other -> other.isNamesakeOf(trail.arn()))
        .toList();
  }
}
