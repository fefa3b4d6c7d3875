package localaws.sns;

import java.util.Optional;

/** A topic: whether its policy lets CloudTrail publish, the key that encrypts it. */
record Topic(String arn, boolean usableByCloudTrail, Optional<String> kmsMasterKeyId) {

  String account() {
    return arn.split(":", -1)[4];
  }
}
