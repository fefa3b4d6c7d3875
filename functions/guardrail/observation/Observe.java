package guardrail.observation;

import guardrail.guarded.GuardedTrail;
import java.util.List;

/** Looks at AWS. */
public interface Observe {
  /** One look; it changes nothing and does not fail: what AWS refuses is an unreadable part. */
  Observation look(GuardedTrail trail);

  /** The other trails that CloudTrail shows in the home Region. */
  Part<List<OtherTrail>> others(GuardedTrail trail);
}
