package guardrail.observation;

/** What S3 says about a bucket when asked with the account that must own it. */
public enum BucketState {
  /** It is there and belongs to the account that must own it. */
  OURS,
  /** Nobody looked. */
  NOT_LOOKED_AT,
  /** There is no bucket of this name. */
  ABSENT,
  /** Another account has the name, or a policy locks the guardrail out: S3 answers both alike. */
  NOT_OURS,
  /** The standard puts it into another account, which does not let the guardrail look. */
  IN_ANOTHER_ACCOUNT
}
