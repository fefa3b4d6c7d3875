package guardrail.drift;

/** The key of the standard cannot be used, so that CloudTrail delivers nothing. */
public sealed interface KeyDrift extends Drift {
  String key();

  /**
   * @param state as KMS names it, for example "PendingDeletion"; "absent" if there is no key
   */
  record KeyUnusable(String key, String state) implements KeyDrift {}

  /** Its policy does not let CloudTrail encrypt with it. */
  record KeyPolicyRefuses(String key, String why) implements KeyDrift {}
}
