package guardrail.aws.s3;

import guardrail.aws.Question;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.LifecycleRule;
import guardrail.observation.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;

/**
 * What is on one bucket of the standard. Each method is one read; S3 says by an error code that
 * there is nothing (S3 API Reference).
 */
public final class BucketDetails {
  private final S3Client s3;
  private final GuardedTrail trail;
  private final String bucket;
  private final String owner;

  public BucketDetails(S3Client s3, GuardedTrail trail, String bucket) {
    this.s3 = s3;
    this.trail = trail;
    this.bucket = bucket;
    owner = trail.ownerOf(bucket);
  }

  public Part<Optional<String>> policy() {
    return question("s3:GetBucketPolicy")
        .ask(
            () ->
                Optional.of(
                    s3.getBucketPolicy(r -> r.bucket(bucket).expectedBucketOwner(owner)).policy()),
            Optional.empty(),
            Set.of("NoSuchBucketPolicy"));
  }

  public Part<Boolean> publicAccessBlocked() {
    return question("s3:GetBucketPublicAccessBlock")
        .ask(
            () ->
                blocked(
                    s3.getPublicAccessBlock(r -> r.bucket(bucket).expectedBucketOwner(owner))
                        .publicAccessBlockConfiguration()),
            false,
            Set.of("NoSuchPublicAccessBlockConfiguration"));
  }

  private static boolean blocked(PublicAccessBlockConfiguration block) {
    return Boolean.TRUE.equals(block.blockPublicAcls())
        && Boolean.TRUE.equals(block.ignorePublicAcls())
        && Boolean.TRUE.equals(block.blockPublicPolicy())
        && Boolean.TRUE.equals(block.restrictPublicBuckets());
  }

  public Part<Boolean> versioned() {
    return question("s3:GetBucketVersioning")
        .ask(() ->
            s3.getBucketVersioning(r -> r.bucket(bucket).expectedBucketOwner(owner)).status()
                == BucketVersioningStatus.ENABLED);
  }

  public Part<Optional<String>> encryption() {
    return question("s3:GetEncryptionConfiguration")
        .ask(
            () ->
                s3
                    .getBucketEncryption(r -> r.bucket(bucket).expectedBucketOwner(owner))
                    .serverSideEncryptionConfiguration()
                    .rules()
                    .stream()
                    .map(rule -> rule.applyServerSideEncryptionByDefault())
                    .filter(byDefault -> byDefault != null)
                    .map(BucketDetails::words)
                    .findFirst(),
            Optional.empty(),
            Set.of("ServerSideEncryptionConfigurationNotFoundError"));
  }

  private static String words(ServerSideEncryptionByDefault byDefault) {
    return byDefault.kmsMasterKeyID() == null
        ? byDefault.sseAlgorithmAsString()
        : byDefault.sseAlgorithmAsString() + " " + byDefault.kmsMasterKeyID();
  }

  public Part<Boolean> ownerEnforced() {
    return question("s3:GetBucketOwnershipControls")
        .ask(
            () ->
                s3
                    .getBucketOwnershipControls(r -> r.bucket(bucket).expectedBucketOwner(owner))
                    .ownershipControls()
                    .rules()
                    .stream()
                    .anyMatch(
                        rule -> rule.objectOwnership() == ObjectOwnership.BUCKET_OWNER_ENFORCED),
            false,
            Set.of("OwnershipControlsNotFoundError"));
  }

  public Part<List<LifecycleRule>> lifecycle() {
    return question("s3:GetLifecycleConfiguration")
        .ask(
            () ->
                s3
                    .getBucketLifecycleConfiguration(
                        r -> r.bucket(bucket).expectedBucketOwner(owner))
                    .rules()
                    .stream()
                    .map(Lifecycles::read)
                    .toList(),
            List.of(),
            Set.of("NoSuchLifecycleConfiguration"));
  }

  public Part<Boolean> requesterPays() {
    return question("s3:GetBucketRequestPayment")
        .ask(() ->
            s3.getBucketRequestPayment(r -> r.bucket(bucket).expectedBucketOwner(owner)).payer()
                == Payer.REQUESTER);
  }

  public Part<Optional<String>> objectLock() {
    return question("s3:GetBucketObjectLockConfiguration")
        .ask(
            () ->
                Optional.ofNullable(
                        s3.getObjectLockConfiguration(
                                r -> r.bucket(bucket).expectedBucketOwner(owner))
                            .objectLockConfiguration())
                    .map(Lifecycles::lock),
            Optional.empty(),
            Set.of("ObjectLockConfigurationNotFoundError"));
  }

  public Part<List<String>> replication() {
    return question("s3:GetReplicationConfiguration")
        .ask(
            () ->
                s3
                    .getBucketReplication(r -> r.bucket(bucket).expectedBucketOwner(owner))
                    .replicationConfiguration()
                    .rules()
                    .stream()
                    .filter(rule -> rule.status() == ReplicationRuleStatus.ENABLED)
                    .map(rule -> rule.destination().bucket())
                    .toList(),
            List.of(),
            Set.of("ReplicationConfigurationNotFoundError"));
  }

  private Question question(String operation) {
    return new Question(trail, operation, bucket);
  }
}
