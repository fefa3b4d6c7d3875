package guardrail.remediation;

import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import java.util.List;

/** A remediation and what came of it. */
public record Attempt(Remediation remediation, Result result) {
  /** Whether this was to harden a bucket, failed, and was not made good by another of these. */
  public boolean leavesBucketHalfMade(List<Attempt> all) {
    return remediation instanceof BucketRemediation
        && !(remediation instanceof CreateBucket)
        && result instanceof Failed
        && all.stream().noneMatch(a -> a.applied() && a.remediation().equals(remediation));
  }

  public boolean applied() {
    return result instanceof Applied;
  }
}
