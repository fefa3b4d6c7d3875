package guardrail.onboarding;

/** How far an account is. */
public enum Phase {
  /** Control Tower is still making it. */
  EXPECTED(true),
  /** The role is not there yet, or the Region is not open. */
  WAITING_FOR_ACCESS(true),
  /** The trail is not yet as it must be. */
  REPAIRING(true),
  /** The trail records; its first log file is not yet there. */
  WAITING_FOR_DELIVERY(true),
  /** The standard trail is there and delivers, or the organization's trail covers the account. */
  ONBOARDED(false),
  /** A person must say whether the standard trail is to be made. */
  NEEDS_DECISION(false),
  /** It was not onboarded within the hours that it had. Each sweep tries again. */
  FAILED(false),
  /** It left, was closed, or was moved to where accounts are not guarded. */
  GONE(false);

  private final boolean waits;

  Phase(boolean waits) {
    this.waits = waits;
  }

  /** Whether another look is to come by itself. */
  public boolean waits() {
    return waits;
  }
}
