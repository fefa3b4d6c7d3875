package guardrail.remediation;

import java.util.List;

/** A call to S3 that makes a bucket of the standard again, as hard as the stack makes it. */
public sealed interface BucketRemediation extends Remediation {
  String bucket();

  /** Everything but making the bucket waits for the bucket. */
  @Override
  default boolean needs(Remediation earlier) {
    return !(this instanceof CreateBucket)
        && earlier instanceof CreateBucket created
        && created.bucket().equals(bucket());
  }

  /** Makes the bucket with its owner enforced, so that access lists mean nothing. */
  record CreateBucket(String bucket) implements BucketRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("s3:CreateBucket", "s3:PutBucketOwnershipControls");
    }
  }

  /** Lets CloudTrail write for this trail alone, and nobody without TLS. */
  record PutBucketPolicy(String bucket, String policy) implements BucketRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("s3:PutBucketPolicy");
    }
  }

  /** Blocks public access in all four ways. */
  record PutPublicAccessBlock(String bucket) implements BucketRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("s3:PutBucketPublicAccessBlock");
    }
  }

  /** Keeps what is overwritten or deleted. */
  record PutBucketVersioning(String bucket) implements BucketRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("s3:PutBucketVersioning");
    }
  }

  /** Encrypts by default with S3's own keys; the trail's key, if any, is CloudTrail's to use. */
  record PutBucketEncryption(String bucket) implements BucketRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("s3:PutEncryptionConfiguration");
    }
  }

  /**
   * Gives all that is in it to its owner, and takes access lists their meaning; while the bucket's
   * own one grants to others S3 refuses that, so then it is made private first.
   */
  record PutBucketOwnershipControls(String bucket) implements BucketRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("s3:PutBucketOwnershipControls", "s3:PutBucketAcl");
    }
  }

  /** Takes these rules out of the lifecycle and leaves the others as they are. */
  record RemoveLifecycleRules(String bucket, List<String> ids) implements BucketRemediation {
    public RemoveLifecycleRules {
      ids = List.copyOf(ids);
    }

    @Override
    public List<String> iamActions() {
      return List.of("s3:GetLifecycleConfiguration", "s3:PutLifecycleConfiguration");
    }
  }
}
