package localaws.s3;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** 200, 403 or 404, with no body to say why (S3 API Reference, HeadBucket). */
record HeadBucket(Buckets buckets) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    return Map.of("BucketRegion", buckets.asked(request).region());
  }
}
