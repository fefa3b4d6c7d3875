package guardrail.aws.s3;

import guardrail.aws.AwsErrors;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.AwsError;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Refused;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Makes a bucket of the standard again. */
public final class BucketWrites {
  private static final ServerSideEncryptionRule AES256 =
      ServerSideEncryptionRule.builder()
          .applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(ServerSideEncryption.AES256))
          .build();

  private static final OwnershipControlsRule OWNER_ENFORCED =
      OwnershipControlsRule.builder()
          .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
          .build();

  /** S3 enforces no owner while the bucket's list grants to others (docs/aws-facts.md E5). */
  private static final String ACL_GRANTS = "InvalidBucketAclWithObjectOwnership";

  private final S3Client s3;

  public BucketWrites(S3Client s3) {
    this.s3 = s3;
  }

  public Result apply(GuardedTrail trail, BucketRemediation remediation) {
    var operation = remediation.getClass().getSimpleName();
    var owner = trail.ownerOf(remediation.bucket());
    Runnable call = () -> put(trail, remediation, owner);
    var result = sorted(trail, remediation, operation, call);
    if (!(result instanceof Failed(var error)) || !error.code().equals(ACL_GRANTS)) {
      return result;
    }
    var closed =
        sorted(
            trail, remediation, "PutBucketAcl", () -> putPrivateAcl(remediation.bucket(), owner));
    return closed instanceof Applied ? sorted(trail, remediation, operation, call) : closed;
  }

  private static Result sorted(
      GuardedTrail trail, BucketRemediation remediation, String operation, Runnable call) {
    try {
      call.run();
      return new Applied();
    } catch (SdkException exception) {
      var error = AwsErrors.error("s3:" + operation, remediation.bucket(), trail, exception);
      return sort(remediation, error);
    }
  }

  /** S3 holds a deleted bucket's name for hours, or another account took it. */
  private static Result sort(BucketRemediation remediation, AwsError error) {
    var held =
        switch (error.code()) {
          case "BucketAlreadyExists", "OperationAborted" -> remediation instanceof CreateBucket;
          default -> false;
        };
    if (held) {
      return new Refused(new NameHeld(remediation.bucket(), error));
    }
    if (error.code().equals("AccessDenied") && remediation instanceof PutBucketPolicy policy) {
      // Whoever locked it keeps CloudTrail out as well: the trail goes to the other bucket.
      return new Refused(new BucketRefused(policy.bucket(), error));
    }
    return switch (error.code()) {
      case "BucketAlreadyOwnedByYou", "NoSuchBucket", "NoSuchLifecycleConfiguration" ->
          new Overtaken(error);
      default -> new Failed(error);
    };
  }

  private void put(GuardedTrail trail, BucketRemediation remediation, String owner) {
    var bucket = remediation.bucket();
    switch (remediation) {
      case CreateBucket _ -> s3.createBucket(creation(trail.homeRegion(), bucket));
      case PutBucketPolicy(_, var policy) ->
          s3.putBucketPolicy(r -> r.bucket(bucket).expectedBucketOwner(owner).policy(policy));
      case PutPublicAccessBlock _ ->
          s3.putPublicAccessBlock(r ->
              r.bucket(bucket)
                  .expectedBucketOwner(owner)
                  .publicAccessBlockConfiguration(block ->
                      block
                          .blockPublicAcls(true)
                          .ignorePublicAcls(true)
                          .blockPublicPolicy(true)
                          .restrictPublicBuckets(true)));
      case PutBucketVersioning _ ->
          s3.putBucketVersioning(r ->
              r.bucket(bucket)
                  .expectedBucketOwner(owner)
                  .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
      case PutBucketEncryption _ ->
          s3.putBucketEncryption(r ->
              r.bucket(bucket)
                  .expectedBucketOwner(owner)
                  .serverSideEncryptionConfiguration(c -> c.rules(AES256)));
      case PutBucketOwnershipControls _ ->
          s3.putBucketOwnershipControls(r ->
              r.bucket(bucket)
                  .expectedBucketOwner(owner)
                  .ownershipControls(c -> c.rules(OWNER_ENFORCED)));
      case RemoveLifecycleRules(_, var ids) -> removeRules(bucket, owner, ids);
    }
  }

  private void putPrivateAcl(String bucket, String owner) {
    s3.putBucketAcl(r -> r.bucket(bucket).expectedBucketOwner(owner).acl(BucketCannedACL.PRIVATE));
  }

  /** S3 keeps a lifecycle as a whole, and none without rules (PutBucketLifecycleConfiguration). */
  private void removeRules(String bucket, String owner, List<String> ids) {
    var left =
        s3
            .getBucketLifecycleConfiguration(r -> r.bucket(bucket).expectedBucketOwner(owner))
            .rules()
            .stream()
            .filter(rule -> !ids.contains(Lifecycles.read(rule).id()))
            .toList();
    if (left.isEmpty()) {
      s3.deleteBucketLifecycle(r -> r.bucket(bucket).expectedBucketOwner(owner));
    } else {
      s3.putBucketLifecycleConfiguration(r ->
          r.bucket(bucket)
              .expectedBucketOwner(owner)
              .lifecycleConfiguration(lifecycle -> lifecycle.rules(left)));
    }
  }

  /**
   * In us-east-1 the Region must not be named, elsewhere it must. There, too, a bucket that is
   * already ours is answered with success; with its owner enforced nothing is lost by that (S3 API
   * Reference, CreateBucket).
   */
  private static CreateBucketRequest creation(String region, String bucket) {
    var request =
        CreateBucketRequest.builder()
            .bucket(bucket)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED);
    return region.equals("us-east-1")
        ? request.build()
        : request.createBucketConfiguration(c -> c.locationConstraint(region)).build();
  }
}
