package localaws.s3;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a bucket only stores: put in and got back as XML elements, never interpreted. */
public enum Configuration {
  PUBLIC_ACCESS_BLOCK(
      "PublicAccessBlock",
      "publicAccessBlock",
      "PublicAccessBlockConfiguration",
      "NoSuchPublicAccessBlockConfiguration"),
  VERSIONING("BucketVersioning", "versioning", "VersioningConfiguration", ""),
  ENCRYPTION(
      "BucketEncryption",
      "encryption",
      "ServerSideEncryptionConfiguration",
      "ServerSideEncryptionConfigurationNotFoundError"),
  OWNERSHIP_CONTROLS(
      "BucketOwnershipControls",
      "ownershipControls",
      "OwnershipControls",
      "OwnershipControlsNotFoundError"),
  LIFECYCLE(
      "BucketLifecycleConfiguration",
      "lifecycle",
      "LifecycleConfiguration",
      "NoSuchLifecycleConfiguration"),
  OBJECT_LOCK(
      "ObjectLockConfiguration",
      "object-lock",
      "ObjectLockConfiguration",
      "ObjectLockConfigurationNotFoundError"),
  REPLICATION(
      "BucketReplication",
      "replication",
      "ReplicationConfiguration",
      "ReplicationConfigurationNotFoundError"),
  REQUEST_PAYMENT("BucketRequestPayment", "requestPayment", "RequestPaymentConfiguration", "");

  /** What every new bucket has since 2023 (docs/aws-facts.md E5). */
  static final Map<Configuration, Object> DEFAULTS =
      Map.of(
          PUBLIC_ACCESS_BLOCK,
          Map.of(
              "BlockPublicAcls", "true",
              "IgnorePublicAcls", "true",
              "BlockPublicPolicy", "true",
              "RestrictPublicBuckets", "true"),
          ENCRYPTION,
          Map.of(
              "Rule",
              Map.of("ApplyServerSideEncryptionByDefault", Map.of("SSEAlgorithm", "AES256"))),
          OWNERSHIP_CONTROLS,
          Map.of("Rule", Map.of("ObjectOwnership", "BucketOwnerEnforced")),
          REQUEST_PAYMENT,
          Map.of("Payer", "BucketOwner"));

  /** What can be changed, but has no Delete of its own (S3 API Reference). */
  private static final Set<Configuration> LASTING =
      Set.of(VERSIONING, OBJECT_LOCK, REQUEST_PAYMENT);

  private final String noun;
  private final String query;
  private final String root;
  private final String missingCode;

  Configuration(String noun, String query, String root, String missingCode) {
    this.noun = noun;
    this.query = query;
    this.root = root;
    this.missingCode = missingCode;
  }

  /** The operation's name after Put or Get. */
  public String noun() {
    return noun;
  }

  /** And after Delete: a lifecycle is deleted by its old name. */
  public String deletedNoun() {
    return this == LIFECYCLE ? recordedNoun() : noun;
  }

  boolean canBeDeleted() {
    return !LASTING.contains(this);
  }

  /** The sub-resource in the URL, which is also the marker in the record. */
  public String query() {
    return query;
  }

  /** The XML element, which is also the member of the request. */
  public String root() {
    return root;
  }

  /** Nothing set: an error, except for versioning, which answers an empty element. */
  Optional<String> missingCode() {
    return Optional.of(missingCode).filter(code -> !code.isEmpty());
  }

  /**
   * Records have the old names: PutBucketLifecycle, PutBucketPublicAccessBlock. UNVERIFIED:
   * PutBucketObjectLockConfiguration (docs/aws-facts.md B2).
   */
  String recordedNoun() {
    if (this == LIFECYCLE) {
      return "BucketLifecycle";
    }
    return noun.startsWith("Bucket") ? noun : "Bucket" + noun;
  }
}
