package localaws.s3;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** Puts an object; a data event, so Event history has none of it. */
record PutObject(Buckets buckets) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var bucket = buckets.asked(request);
    buckets.putObject(bucket.name(), request.required("Key"), request.required("Body"));
    return Map.of();
  }
}
