package localaws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Request;

/** Stored as sent; in the record it is a JSON object, not a string (B2). */
record PutBucketPolicy(Buckets buckets) implements BucketWrite {
  private static final int MOST_BYTES = 20_480;

  @Override
  public Map<String, Object> answer(Request request) {
    var bucket = buckets.asked(request);
    var policy = request.required("Policy");
    var document =
        parsed(policy)
            .orElseThrow(() -> AwsError.refused("MalformedPolicy", "Policies must be valid JSON"));
    if (bytes(document) > MOST_BYTES) {
      throw AwsError.refused("PolicyTooLarge", "Policy exceeds the maximum allowed document size.");
    }
    buckets.put(bucket.withPolicy(Optional.of(policy)));
    return Map.of();
  }

  /** White space does not count (docs/aws-facts.md E1); the code of the refusal is UNVERIFIED. */
  private static int bytes(Map<String, Object> document) {
    try {
      return JSON.std.asString(document).getBytes(UTF_8).length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
