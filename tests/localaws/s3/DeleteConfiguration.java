package localaws.s3;

import java.util.Map;
import java.util.Optional;
import localaws.Request;

/** Takes one of a bucket's configurations away; encryption falls back to S3's own keys. */
record DeleteConfiguration(Buckets buckets, Configuration which) implements BucketWrite {
  @Override
  public String name() {
    return "Delete" + which.deletedNoun();
  }

  @Override
  public String eventName() {
    return "Delete" + which.recordedNoun();
  }

  @Override
  public Map<String, Object> answer(Request request) {
    var fallback =
        which == Configuration.ENCRYPTION
            ? Optional.ofNullable(Configuration.DEFAULTS.get(which))
            : Optional.empty();
    buckets.put(buckets.asked(request).with(which, fallback));
    return Map.of();
  }

  @Override
  public void describe(Request request, Map<String, Object> parameters) {
    parameters.put(which.query(), "");
  }
}
