package guardrail.remediation;

import guardrail.guarded.GuardedTrail;

/** Makes a call. */
@FunctionalInterface
public interface Apply {
  /** Carries one remediation out. It does not throw for what AWS answers. */
  Result apply(GuardedTrail trail, Remediation remediation);
}
