package guardrail.aws.s3;

import guardrail.observation.LifecycleRule;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionExpiration;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;

/** S3's rules on how long objects stay, in the guardrail's terms. */
final class Lifecycles {
  private Lifecycles() {}

  /** A rule that removes something; a filter by tag or size counts as if it met all. */
  static LifecycleRule read(software.amazon.awssdk.services.s3.model.LifecycleRule rule) {
    return new LifecycleRule(
        Optional.ofNullable(rule.id()).orElse(""),
        rule.status() == ExpirationStatus.ENABLED,
        prefix(rule),
        Optional.ofNullable(rule.expiration()).flatMap(Lifecycles::days),
        Optional.ofNullable(rule.noncurrentVersionExpiration())
            .map(NoncurrentVersionExpiration::noncurrentDays));
  }

  /** A date takes all at once, old or new. */
  private static Optional<Integer> days(LifecycleExpiration expiration) {
    return expiration.date() == null ? Optional.ofNullable(expiration.days()) : Optional.of(0);
  }

  /** It stands in the filter, in the filter's "And", or, in old rules, in the rule itself. */
  @SuppressWarnings("deprecation") // S3 still answers old rules so
  private static String prefix(software.amazon.awssdk.services.s3.model.LifecycleRule rule) {
    return Optional.ofNullable(rule.filter())
        .flatMap(Lifecycles::prefix)
        .or(() -> Optional.ofNullable(rule.prefix()))
        .orElse("");
  }

  private static Optional<String> prefix(LifecycleRuleFilter filter) {
    return Optional.ofNullable(filter.prefix())
        .or(() -> Optional.ofNullable(filter.and()).map(and -> and.prefix()));
  }

  /** As "GOVERNANCE for 30 days". */
  static String lock(ObjectLockConfiguration lock) {
    return Optional.ofNullable(lock.rule())
        .map(rule -> rule.defaultRetention())
        .map(kept ->
            "%s for %s"
                .formatted(
                    kept.modeAsString(),
                    kept.days() == null ? kept.years() + " years" : kept.days() + " days"))
        .orElse("on, without a time that all objects are locked for");
  }
}
