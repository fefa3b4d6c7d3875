package localaws.iam;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What IAM is asked about S3's operations on buckets (Service Authorization Reference, Amazon S3);
 * who may put a configuration may delete it.
 */
final class BucketRules {
  static final Map<String, Rule> RULES =
      Map.ofEntries(
          entry("s3:CreateBucket", BucketRules::create),
          entry(
              "s3:PutObject", subject -> List.of(Permission.of("s3:PutObject", subject.object()))),
          on("HeadBucket", "ListBucket"),
          on("DeleteBucket", "DeleteBucket"),
          on("GetBucketPolicy", "GetBucketPolicy"),
          on("PutBucketPolicy", "PutBucketPolicy"),
          on("DeleteBucketPolicy", "DeleteBucketPolicy"),
          on("GetPublicAccessBlock", "GetBucketPublicAccessBlock"),
          on("PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
          on("DeletePublicAccessBlock", "PutBucketPublicAccessBlock"),
          on("GetBucketVersioning", "GetBucketVersioning"),
          on("PutBucketVersioning", "PutBucketVersioning"),
          on("GetBucketEncryption", "GetEncryptionConfiguration"),
          on("PutBucketEncryption", "PutEncryptionConfiguration"),
          on("DeleteBucketEncryption", "PutEncryptionConfiguration"),
          on("PutBucketAcl", "PutBucketAcl"),
          on("GetBucketOwnershipControls", "GetBucketOwnershipControls"),
          on("PutBucketOwnershipControls", "PutBucketOwnershipControls"),
          on("DeleteBucketOwnershipControls", "PutBucketOwnershipControls"),
          on("GetBucketLifecycleConfiguration", "GetLifecycleConfiguration"),
          on("PutBucketLifecycleConfiguration", "PutLifecycleConfiguration"),
          on("DeleteBucketLifecycle", "PutLifecycleConfiguration"),
          on("GetObjectLockConfiguration", "GetBucketObjectLockConfiguration"),
          on("PutObjectLockConfiguration", "PutBucketObjectLockConfiguration"),
          on("GetBucketReplication", "GetReplicationConfiguration"),
          on("PutBucketReplication", "PutReplicationConfiguration"),
          on("DeleteBucketReplication", "PutReplicationConfiguration"),
          on("GetBucketRequestPayment", "GetBucketRequestPayment"),
          on("PutBucketRequestPayment", "PutBucketRequestPayment"));

  private BucketRules() {}

  private static Map.Entry<String, Rule> on(String operation, String action) {
    return entry(
        "s3:" + operation, subject -> List.of(Permission.of("s3:" + action, subject.bucket())));
  }

  /** Object ownership in the request is an action of its own (S3 API Reference, CreateBucket). */
  private static List<Permission> create(Subject subject) {
    var needed = new ArrayList<>(List.of(Permission.of("s3:CreateBucket", subject.bucket())));
    subject
        .text("ObjectOwnership")
        .map(_ -> Permission.of("s3:PutBucketOwnershipControls", subject.bucket()))
        .ifPresent(needed::add);
    return needed;
  }
}
