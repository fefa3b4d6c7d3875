package guardrail.guarded;

import java.util.Optional;

/**
 * What a guarded trail must be. It is complete: a setting that is empty here must be empty there.
 *
 * @param settings with the log bucket as the place the logs belong
 * @param logBucketAccount the account that owns the log bucket; another one's is never used
 * @param standbyBucketName an empty bucket, as hard as the log bucket, for when that one is gone:
 *     S3 does not give a deleted bucket's name back on demand
 * @param recording what it records beside all management events
 * @param retention how long what it delivers is kept at least
 * @param organization whose trail it is; empty for an account's own
 * @param admitted whose accounts' trails of the same name the log bucket takes in as well
 * @param mendsKey whether the account's own key is made usable again, and not only described
 */
public record TrailStandard(
    TrailSettings settings,
    String logBucketAccount,
    String standbyBucketName,
    Recording recording,
    Retention retention,
    Optional<WholeOrganization> organization,
    Optional<String> admitted,
    boolean mendsKey) {

  /**
   * Of a trail that records one account's management events, into a log bucket for itself alone.
   */
  public TrailStandard(TrailSettings settings, String logBucketAccount, String standbyBucketName) {
    this(
        settings,
        logBucketAccount,
        standbyBucketName,
        Recording.MANAGEMENT_EVENTS,
        Retention.A_YEAR,
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /** The same of a trail that records and keeps this. */
  public TrailStandard recording(Recording what, Retention howLong) {
    return new TrailStandard(
        settings,
        logBucketAccount,
        standbyBucketName,
        what,
        howLong,
        organization,
        admitted,
        mendsKey);
  }

  /** The same of an organization's trail. */
  public TrailStandard of(WholeOrganization whole) {
    return new TrailStandard(
        settings,
        logBucketAccount,
        standbyBucketName,
        recording,
        retention,
        Optional.of(whole),
        admitted,
        mendsKey);
  }

  /** The same with a log bucket that takes in this organization's accounts. */
  public TrailStandard admitting(String organizationId) {
    return new TrailStandard(
        settings,
        logBucketAccount,
        standbyBucketName,
        recording,
        retention,
        organization,
        Optional.of(organizationId),
        mendsKey);
  }

  /** The bucket where the logs belong. */
  public String logBucketName() {
    return settings.s3BucketName();
  }
}
