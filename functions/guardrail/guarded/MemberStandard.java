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
    Optional<Archive> archive) {

  /** A log bucket for many accounts. */
  public record Archive(String bucketName, String account) {}

  /** The trail that must be in this account. */
  public GuardedTrail trailOf(String account) {
    var own = "%s-%s-%s".formatted(bucketNamePrefix, account, homeRegion);
    var standby = "%s-standby-%s-%s".formatted(bucketNamePrefix, account, homeRegion);
    return new GuardedTrail(
        new TrailArn(partition, homeRegion, account, trailName),
        new TrailStandard(
            new TrailSettings(
                archive.map(Archive::bucketName).orElse(own),
                logKeyPrefix,
                Optional.empty(),
                true,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                kmsKeyArn,
                false),
            archive.map(Archive::account).orElse(account),
            standby));
  }
}
