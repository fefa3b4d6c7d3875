package localaws.s3;

import java.util.Map;
import localaws.AwsError;
import localaws.Request;

/** Only an empty bucket can go; its name may not come back (docs/aws-facts.md J). */
record DeleteBucket(Buckets buckets) implements BucketWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var bucket = buckets.asked(request);
    if (bucket.objects() > 0) {
      throw new AwsError(
          "BucketNotEmpty", 409, "The bucket you tried to delete is not empty: " + bucket.name());
    }
    buckets.remove(bucket.name());
    return Map.of();
  }
}
