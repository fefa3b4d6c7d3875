package guardrail.observation;

import guardrail.guarded.GuardedTrail;

/** Looks at AWS. */
@FunctionalInterface
public interface Observe {
  /** One look; it changes nothing and does not fail: what AWS refuses is an unreadable part. */
  Observation look(GuardedTrail trail);
}
