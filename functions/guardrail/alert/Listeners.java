package guardrail.alert;

import guardrail.observation.Part;

/** Who hears the alerts. */
@FunctionalInterface
public interface Listeners {
  /** How many subscriptions of the alert topic are confirmed; unreadable if AWS does not say. */
  Part<Integer> confirmed();
}
