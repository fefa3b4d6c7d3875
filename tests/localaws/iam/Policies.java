package localaws.iam;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that has a say in a request within one account. The organization's policy only takes away; it
 * stands beside FullAWSAccess.
 */
public record Policies(
    Optional<Policy> identity, Optional<Policy> resource, Optional<Policy> organization) {

  public static Policies ofIdentity(Policy policy) {
    return new Policies(Optional.of(policy), Optional.empty(), Optional.empty());
  }

  public static Policies ofResource(Policy policy) {
    return new Policies(Optional.empty(), Optional.of(policy), Optional.empty());
  }

  /** In one account either side may allow, and any may deny (IAM User Guide, same account). */
  public boolean allow(Access access) {
    return all().noneMatch(policy -> policy.judge(access) == Verdict.DENIES)
        && Stream.of(identity, resource)
            .flatMap(Optional::stream)
            .anyMatch(policy -> policy.allows(access));
  }

  private Stream<Policy> all() {
    return Stream.of(identity, resource, organization).flatMap(Optional::stream);
  }
}
