package guardrail.guarded;

import java.util.Optional;

/**
 * What a guarded trail must be. It is complete: a setting that is empty here must be empty there.
 *
 * @param settings with the log bucket as the place the logs belong
 * @param logBucketAccount the account that owns the log bucket; another one's is never used
 * @param standbyBucketName an empty bucket, as hard as the log bucket, for when that one is gone:
 *     S3 does not give a deleted bucket's name back on demand
 * @param organization whose trail it is; empty for an account's own
 * @param admitted whose accounts' trails of the same name the log bucket takes in as well
 */
public record TrailStandard(
    TrailSettings settings,
    String logBucketAccount,
    String standbyBucketName,
    Optional<WholeOrganization> organization,
    Optional<String> admitted) {

  /** Of a trail that records one account, into a log bucket for itself alone. */
  public TrailStandard(TrailSettings settings, String logBucketAccount, String standbyBucketName) {
    this(settings, logBucketAccount, standbyBucketName, Optional.empty(), Optional.empty());
  }

  /** The bucket where the logs belong. */
  public String logBucketName() {
    return settings.s3BucketName();
  }
}
