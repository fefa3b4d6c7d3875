package guardrail.incident;

/** How a wake-up ended. */
public enum Outcome {
  /** The first look met the standard, and no call is known that broke it. */
  COMPLIANT,
  /**
   * The standard was broken, by a call or as told before, and the first look found it met again.
   */
  ALREADY_RESTORED,
  /** A second look finds no drift left that a call could change, whatever the calls answered. */
  REMEDIATED,
  /** Drift stays and nothing was to be called: AlertOnly, or only a person can end it. */
  DRIFTED,
  /** Drift of the trail stays although calls were made, or it could not be judged. */
  REMEDIATION_FAILED
}
