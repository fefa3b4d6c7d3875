package localaws.iam;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import localaws.Caller;

/**
 * What resources' own policies say of a call; their Deny binds administrators, too. The function
 * knows the policy of a resource by its ARN, if it has one.
 */
public record ResourcePolicies(Function<String, Optional<Policy>> byArn) {
  /** A bucket policy may deny these to all, but not to root (S3 API Reference; J). */
  private static final Set<String> ROOTS =
      Set.of("s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy");

  /** The kind of policy that is against the access. */
  Optional<String> missing(Access access, Caller caller) {
    if (caller.isRoot() && ROOTS.contains(access.action())) {
      return Optional.empty();
    }
    return byArn
        .apply(access.resource())
        .filter(policy -> !admits(policy, access, caller))
        .map(_ -> "resource-based");
  }

  private static boolean admits(Policy policy, Access access, Caller caller) {
    return switch (policy.judge(access)) {
      case ALLOWS -> true;
      case DENIES -> false;
      case SILENT -> !mustAllow(access, caller);
    };
  }

  /** Without its key policy's leave nobody uses a key, nor a stranger anything of another's. */
  private static boolean mustAllow(Access access, Caller caller) {
    var owner = access.resource().split(":", -1)[4];
    return access.action().startsWith("kms:")
        || !(owner.isEmpty() || owner.equals(caller.account()));
  }
}
