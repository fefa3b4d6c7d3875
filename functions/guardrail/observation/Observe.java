package guardrail.observation;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import java.util.List;
import java.util.Optional;

/** Looks at AWS. */
public interface Observe {
  /**
   * One look at the trail and all that it delivers through. It changes nothing and does not fail:
   * what AWS refuses is an unreadable part.
   */
  Observation look(GuardedTrail trail);

  /** The same, no further than whether the buckets are there: for when each moment counts. */
  default Observation nearby(GuardedTrail trail) {
    return look(trail);
  }

  /**
   * The organization's trail, if one records all that this one would. Asked of the trail's owner: a
   * new member may see its shadow a day late (docs/aws-facts.md D2).
   */
  default Optional<TrailArn> covering(GuardedTrail trail) {
    return Optional.empty();
  }

  /** A look at the trail alone; it changes nothing and does not fail. */
  default Glance glance(GuardedTrail trail) {
    var whole = look(trail);
    return new Glance(whole.settings(), whole.status());
  }

  /** The other trails that CloudTrail shows in the home Region. */
  Part<List<OtherTrail>> others(GuardedTrail trail);
}
