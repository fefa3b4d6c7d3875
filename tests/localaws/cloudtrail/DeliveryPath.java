package localaws.cloudtrail;

import java.util.Optional;
import localaws.State;

/** What a trail would meet if it delivered now. */
record DeliveryPath(State state, Trail trail) {

  Optional<String> errorAt(Sink sink) {
    return switch (sink) {
      case LOG_FILES, DIGEST -> bucketError();
      case TOPIC -> Optional.empty();
      case LOG_GROUP -> Optional.empty();
    };
  }

  /** S3's code (D2); a digest goes the way of the log files. */
  private Optional<String> bucketError() {
    var bucket = state.buckets().find(trail.text("S3BucketName").orElse(""));
    if (bucket.isEmpty()) {
      return Optional.of("NoSuchBucket");
    }
    var prefix = trail.text("S3KeyPrefix").orElse("");
    var admission = new Admission(state, trail.arn(), trail.is("IsOrganizationTrail"));
    if (!admission.to(bucket.get(), prefix)) {
      return Optional.of("AccessDenied");
    }
    var key = trail.text("KmsKeyId");
    if (key.filter(state.keys()::isDisabled).isPresent()) {
      return Optional.of("KMS.DisabledException");
    }
    return Optional.of("AccessDenied").filter(_ -> !key.map(state.keys()::usable).orElse(true));
  }
}
