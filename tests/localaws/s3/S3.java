package localaws.s3;

import java.util.ArrayList;
import java.util.List;
import localaws.Operation;

/** S3's operations on buckets. */
public final class S3 {
  private S3() {}

  public static List<Operation> operations(Buckets buckets) {
    var operations =
        new ArrayList<Operation>(
            List.of(
                new CreateBucket(buckets),
                new DeleteBucket(buckets),
                new HeadBucket(buckets),
                new PutBucketPolicy(buckets),
                new GetBucketPolicy(buckets),
                new DeleteBucketPolicy(buckets),
                new PutBucketAcl(buckets),
                new PutObject(buckets)));
    for (var which : Configuration.values()) {
      operations.add(new PutConfiguration(buckets, which));
      operations.add(new GetConfiguration(buckets, which));
      if (which.canBeDeleted()) {
        operations.add(new DeleteConfiguration(buckets, which));
      }
    }
    return List.copyOf(operations);
  }
}
