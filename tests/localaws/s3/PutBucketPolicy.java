package localaws.s3;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Request;

/** Stored as sent; in the record it is a JSON object, not a string (B2). */
record PutBucketPolicy(Buckets buckets) implements BucketWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var bucket = buckets.asked(request);
    var policy = request.required("Policy");
    if (parsed(policy).isEmpty()) {
      throw AwsError.refused("MalformedPolicy", "Policies must be valid JSON");
    }
    buckets.put(bucket.withPolicy(Optional.of(policy)));
    return Map.of();
  }

  private static Optional<Map<String, Object>> parsed(String policy) {
    try {
      return Optional.of(JSON.std.mapFrom(policy)).filter(document -> !document.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void describe(Request request, Map<String, Object> parameters) {
    parsed(request.text("Policy").orElse(""))
        .ifPresent(document -> parameters.put("bucketPolicy", document));
    parameters.put("policy", "");
  }
}
