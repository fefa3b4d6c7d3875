package guardrail.aws.s3;

import guardrail.aws.AwsErrors;
import guardrail.guarded.MemberStandard.Archive;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.policy.ArchiveBucket;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** Reads and writes the policy of a bucket, if it belongs to the account that must own it. */
public record StoredBucketPolicy(S3Client s3, Archive bucket, String region)
    implements ArchiveBucket {

  @Override
  public Part<String> policy() {
    try {
      return new Known<>(
          s3.getBucketPolicy(
                  r -> r.bucket(bucket.bucketName()).expectedBucketOwner(bucket.account()))
              .policy());
    } catch (SdkException exception) {
      return new Unreadable<>(error("s3:GetBucketPolicy", exception));
    }
  }

  @Override
  public Optional<AwsError> put(String document) {
    try {
      s3.putBucketPolicy(r ->
          r.bucket(bucket.bucketName()).expectedBucketOwner(bucket.account()).policy(document));
      return Optional.empty();
    } catch (SdkException exception) {
      return Optional.of(error("s3:PutBucketPolicy", exception));
    }
  }

  private AwsError error(String operation, SdkException exception) {
    return AwsErrors.error(operation, bucket.bucketName(), bucket.account(), region, exception);
  }
}
