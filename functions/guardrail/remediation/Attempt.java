package guardrail.remediation;

import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.TrailRemediation.CreateTrail;
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

  /** Whether CloudTrail says that there is such a trail, where a look shows none. */
  public boolean foundNameTaken() {
    return remediation instanceof CreateTrail
        && result instanceof Overtaken(var error)
        && error.code().equals("TrailAlreadyExistsException");
  }

  public boolean applied() {
    return result instanceof Applied;
  }
}
