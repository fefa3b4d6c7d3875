package guardrail.guarded;

import guardrail.event.CloudTrailRecord;

/** One trail under guard, known by its whole ARN, and the standard it must meet. */
public record GuardedTrail(TrailArn arn, TrailStandard standard) {

  /** The Region of every call that changes this trail (CloudTrail API, InvalidHomeRegion). */
  public String homeRegion() {
    return arn.region();
  }

  public String account() {
    return arn.account();
  }

  /** Whether the account that must own this bucket is the guarded one, so that we may make it. */
  public boolean owns(String bucket) {
    return ownerOf(bucket).equals(account());
  }

  /** The account that must own this bucket. */
  public String ownerOf(String bucket) {
    return bucket.equals(standard.logBucketName()) ? standard.logBucketAccount() : account();
  }

  /** Which trail a record speaks of, seen from this one. */
  public Aim aimOf(CloudTrailRecord call) {
    var named = call.trailName();
    if (named.isEmpty()) {
      return Aim.UNNAMED;
    }
    var region = call.awsRegion().orElse(homeRegion());
    var meant = TrailArn.named(named.get(), arn.partition(), region, account());
    return meant.equals(arn) ? Aim.THIS_TRAIL : Aim.ANOTHER_TRAIL;
  }
}
