package guardrail.guarded;

import java.util.Optional;

/**
 * What the standard trail of each member account must be. It differs from account to account only
 * by the account's id.
 *
 * @param bucketNamePrefix of the buckets that each account has for itself
 * @param archive the one bucket of the hub's account that all trails deliver to; empty: each its
 *     own
 */
public record MemberStandard(
    String partition,
    String homeRegion,
    String trailName,
    String bucketNamePrefix,
    Optional<String> logKeyPrefix,
    Optional<String> kmsKeyArn,
    Recording recording,
    Retention retention,
    Optional<Archive> archive) {

  /** Of trails that record management events alone. */
  public MemberStandard(
      String partition,
      String homeRegion,
      String trailName,
      String bucketNamePrefix,
      Optional<String> logKeyPrefix,
      Optional<String> kmsKeyArn,
      Optional<Archive> archive) {
    this(
        partition,
        homeRegion,
        trailName,
        bucketNamePrefix,
        logKeyPrefix,
        kmsKeyArn,
        Recording.MANAGEMENT_EVENTS,
        Retention.A_YEAR,
        archive);
  }

  /**
   * A log bucket for many accounts.
   *
   * @param organization that its policy lets in as one; empty: it lets in account by account
   */
  public record Archive(String bucketName, String account, Optional<String> organization) {}

  /**
   * The trail that must be in this account. If the key of all is this account's, it is described
   * and not mended, as in any other (docs/adr/0016).
   */
  public GuardedTrail trailOf(String account) {
    return archive
        .map(all -> trail(account, all.bucketName(), all.account(), standbyOf(account)))
        .orElseGet(() -> trail(account, ownOf(account), account, standbyOf(account)));
  }

  /**
   * The trail of an account that the archive does not take in. It delivers where a trail goes that
   * CloudTrail refuses its log bucket: to the standby bucket.
   */
  public GuardedTrail trailAsideOf(String account) {
    return trail(account, standbyOf(account), account, ownOf(account));
  }

  private String ownOf(String account) {
    return "%s-%s-%s".formatted(bucketNamePrefix, account, homeRegion);
  }

  private String standbyOf(String account) {
    return "%s-standby-%s-%s".formatted(bucketNamePrefix, account, homeRegion);
  }

  private GuardedTrail trail(String account, String bucket, String owner, String standby) {
    return new GuardedTrail(
        new TrailArn(partition, homeRegion, account, trailName),
        new TrailStandard(
            new TrailSettings(
                bucket,
                logKeyPrefix,
                Optional.empty(),
                true,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                kmsKeyArn,
                false),
            owner,
            standby,
            recording,
            retention,
            Optional.empty(),
            Optional.empty(),
            false));
  }
}
