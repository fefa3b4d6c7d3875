package guardrail.drift;

import guardrail.observation.AwsError;

/** One difference between the standard and what is there. */
public sealed interface Drift
    permits TrailDrift,
        RecordingDrift,
        OrganizationDrift,
        BucketDrift,
        KeyDrift,
        SinkDrift,
        Drift.Unjudged,
        Drift.Undecided {
  /** AWS did not let the guardrail see this part, so it may or may not have drifted. */
  record Unjudged(String part, AwsError error) implements Drift {
    /** Whether it is the trail itself that cannot be seen, and nothing around it. */
    public boolean isOfTheTrail() {
      return error.operation().equals("cloudtrail:GetTrail")
          || error.operation().equals("cloudtrail:GetTrailStatus")
          || isOfTheAccount();
    }

    /** Whether the guardrail does not get into the account at all. */
    public boolean isOfTheAccount() {
      return error.operation().startsWith("sts:");
    }
  }

  /** It is seen, and nobody can tell from it whether CloudTrail is let in. */
  record Undecided(String part, String why) implements Drift {}
}
