package guardrail.remediation;

import guardrail.guarded.GuardedTrail;

/** Makes a call. */
@FunctionalInterface
public interface Apply {
  /**
   * Carries one remediation out. It does not throw for what AWS answers.
   *
   * @param incident names the session in which an account of the organization is changed
   */
  Result apply(GuardedTrail trail, Remediation remediation, String incident);
}
