package guardrail.drift;

import guardrail.observation.AwsError;

/** One difference between the standard and what is there. */
public sealed interface Drift permits TrailDrift, OrganizationDrift, BucketDrift, Drift.Unjudged {
  /** AWS did not let the guardrail see this part, so it may or may not have drifted. */
  record Unjudged(String part, AwsError error) implements Drift {
    /** Whether it is the trail itself that cannot be seen, and not a bucket. */
    public boolean isOfTheTrail() {
      return error.operation().startsWith("cloudtrail:") || isOfTheAccount();
    }

    /** Whether the guardrail does not get into the account at all. */
    public boolean isOfTheAccount() {
      return error.operation().startsWith("sts:");
    }
  }
}
