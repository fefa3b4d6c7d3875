package guardrail.aws.s3;

import guardrail.aws.AwsErrors;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.BucketState;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Asks S3 whether a bucket is there and belongs to the account that must own it. */
public final class BucketReads {
  private final S3Client s3;

  public BucketReads(S3Client s3) {
    this.s3 = s3;
  }

  /** HeadBucket has no body, so its status is all there is (S3 API Reference, HeadBucket). */
  public Part<BucketState> state(GuardedTrail trail, String bucket) {
    try {
      s3.headBucket(r -> r.bucket(bucket).expectedBucketOwner(trail.ownerOf(bucket)));
      return new Known<>(BucketState.OURS);
    } catch (SdkException exception) {
      return switch (status(exception)) {
        case 404 -> new Known<>(BucketState.ABSENT);
        case 403 ->
            new Known<>(trail.owns(bucket) ? BucketState.NOT_OURS : BucketState.IN_ANOTHER_ACCOUNT);
        default -> new Unreadable<>(AwsErrors.error("s3:HeadBucket", bucket, trail, exception));
      };
    }
  }

  private static int status(SdkException exception) {
    return exception instanceof S3Exception s3 ? s3.statusCode() : 0;
  }
}
