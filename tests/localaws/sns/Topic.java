package localaws.sns;

import java.util.Optional;
import localaws.iam.Access;
import localaws.iam.Policy;

/** A topic: its policy, and the key that encrypts it. */
public record Topic(String arn, String policy, Optional<String> kmsMasterKeyId) {

  String account() {
    return arn.split(":", -1)[4];
  }

  Topic withPolicy(String changed) {
    return new Topic(arn, changed, kmsMasterKeyId);
  }

  Topic withKey(Optional<String> changed) {
    return new Topic(arn, policy, changed);
  }

  /** Whether the policy lets them, which it must unless they are of the topic's account. */
  public boolean allows(Access access) {
    return Policy.of(policy).allows(access);
  }

  /** AWS's own key, alias/aws/sns, is never disabled. */
  public Optional<String> customersKey() {
    return kmsMasterKeyId.filter(key -> !key.contains("alias/aws/"));
  }
}
