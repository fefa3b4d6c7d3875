package localaws.s3;

import java.util.Map;
import java.util.Optional;
import localaws.Request;

/** Succeeds where there is no policy (S3 API Reference, DeleteBucketPolicy). */
record DeleteBucketPolicy(Buckets buckets) implements BucketWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    buckets.put(buckets.asked(request).withPolicy(Optional.empty()));
    return Map.of();
  }

  @Override
  public void describe(Request request, Map<String, Object> parameters) {
    parameters.put("policy", "");
  }
}
