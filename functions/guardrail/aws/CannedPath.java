package guardrail.aws;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the canned account has along the delivery path: as little as possible and as hostile as it
 * gets, so that all of it must be judged and mended.
 */
final class CannedPath {
  private static final String HOSTILE =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
          + "\"Action\":\"*\",\"Resource\":\"*\"}]}";

  private static final Map<String, String> THERE =
      Map.of(
          "policy",
          HOSTILE,
          "versioning",
          "<VersioningConfiguration/>",
          "requestPayment",
          "<RequestPaymentConfiguration><Payer>BucketOwner</Payer></RequestPaymentConfiguration>",
          "lifecycle",
          "<LifecycleConfiguration><Rule><ID>short</ID><Filter><Prefix/></Filter>"
              + "<Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule>"
              + "</LifecycleConfiguration>");

  private static final Map<String, String> NOTHING =
      Map.of(
          "publicAccessBlock", "NoSuchPublicAccessBlockConfiguration",
          "encryption", "ServerSideEncryptionConfigurationNotFoundError",
          "ownershipControls", "OwnershipControlsNotFoundError",
          "object-lock", "ObjectLockConfigurationNotFoundError",
          "replication", "ReplicationConfigurationNotFoundError");

  private CannedPath() {}

  /** What S3 answers for a sub-resource; empty if there is none. */
  static Optional<String> onBucket(Set<String> asked) {
    return asked.stream().filter(THERE::containsKey).map(THERE::get).findFirst();
  }

  /** The error code that says so. */
  static String nothing(Set<String> asked) {
    return asked.stream()
        .filter(NOTHING::containsKey)
        .map(NOTHING::get)
        .findFirst()
        .orElse("NoSuchBucket");
  }

  static String error(String code) {
    return "<Error><Code>%1$s</Code><Message>%1$s</Message></Error>".formatted(code);
  }

  /** A disabled key whose policy lets nobody in. */
  static String key(String operation) {
    return switch (operation) {
      case "DescribeKey" -> "{\"KeyMetadata\":{\"KeyId\":\"rehearsal\",\"KeyState\":\"Disabled\"}}";
      case "GetKeyPolicy" -> "{\"Policy\":\"%s\"}".formatted(HOSTILE.replace("\"", "\\\""));
      default -> "{}";
    };
  }
}
