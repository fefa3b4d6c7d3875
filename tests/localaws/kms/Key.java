package localaws.kms;

import java.time.Instant;
import java.util.Optional;
import localaws.iam.Access;
import localaws.iam.Policy;

/** A customer's symmetric key: who may use it by its own policy, and whether anybody can. */
public record Key(String arn, String policy, KeyState state, Optional<Instant> deletedAt) {

  public String account() {
    return arn.split(":", -1)[4];
  }

  String id() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  Key withPolicy(String changed) {
    return new Key(arn, changed, state, deletedAt);
  }

  Key with(KeyState changed) {
    return new Key(arn, policy, changed, Optional.empty());
  }

  Key goingAt(Instant at) {
    return new Key(arn, policy, KeyState.PENDING_DELETION, Optional.of(at));
  }

  boolean isGone(Instant at) {
    return deletedAt.filter(end -> !end.isAfter(at)).isPresent();
  }

  /** Whether the policy lets them, whatever the state. */
  public boolean allows(Access access) {
    return Policy.of(policy).allows(access);
  }
}
