package localaws.s3;

import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** No policy is an error, not an empty answer (S3 API Reference, GetBucketPolicy). */
record GetBucketPolicy(Buckets buckets) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    return Map.of(
        "Policy",
        buckets
            .asked(request)
            .policy()
            .orElseThrow(
                () -> new AwsError("NoSuchBucketPolicy", 404, "The bucket policy does not exist")));
  }
}
