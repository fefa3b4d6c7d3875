package localaws.cloudtrail;

import java.time.Instant;
import java.util.Optional;
import localaws.State;

/** CloudTrail writing log files, which is where a broken bucket or key shows at last. */
public record Delivery(State state, Instant at) {

  public static Delivery of(State state, Instant at) {
    return new Delivery(state, at);
  }

  public void toAll() {
    state.trails().all().stream().filter(trail -> trail.recording().logging()).forEach(this::to);
  }

  private void to(Trail trail) {
    var error = errorOf(trail);
    if (error.isEmpty()) {
      state.buckets().addObject(trail.text("S3BucketName").orElseThrow());
    }
    var recording = trail.recording();
    var digest = trail.is("LogFileValidationEnabled");
    state
        .trails()
        .refresh(
            trail.with(
                error.map(recording::failed).orElseGet(() -> recording.delivered(at, digest))));
  }

  /** An S3 error code, as LatestDeliveryError holds (D2). */
  Optional<String> errorOf(Trail trail) {
    var bucket = state.buckets().find(trail.text("S3BucketName").orElse(""));
    if (bucket.isEmpty()) {
      return Optional.of("NoSuchBucket");
    }
    var arn = trail.arn();
    var prefix = trail.text("S3KeyPrefix").orElse("");
    var admission = new Admission(state, arn, trail.is("IsOrganizationTrail"));
    var admitted = admission.to(bucket.get(), prefix);
    var key = trail.text("KmsKeyId");
    if (admitted && key.filter(state.keys()::isDisabled).isPresent()) {
      return Optional.of("KMS.DisabledException");
    }
    var encrypts = key.map(state.keys()::usable).orElse(true);
    return Optional.of("AccessDenied").filter(_ -> !admitted || !encrypts);
  }
}
