package localaws.s3;

import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** Gives back one of a bucket's configurations, or S3's own error for its absence. */
record GetConfiguration(Buckets buckets, Configuration which) implements Operation {
  @Override
  public String name() {
    return "Get" + which.noun();
  }

  @Override
  public Map<String, Object> answer(Request request) {
    var value = buckets.asked(request).configuration(which);
    if (value.isEmpty() && which.missingCode().isPresent()) {
      throw new AwsError(which.missingCode().get(), 404, "The configuration was not found");
    }
    return Map.of(which.root(), value.orElse(Map.of()));
  }
}
