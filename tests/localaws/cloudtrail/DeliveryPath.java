package localaws.cloudtrail;

import java.util.Optional;
import localaws.State;

/**
 * What a trail would meet if it delivered now. Of the codes only S3's have a source
 * (docs/aws-facts.md D2); those of the topic and of the log group are INFERRED from what their
 * services answer.
 */
record DeliveryPath(State state, Trail trail) {

  Optional<String> errorAt(Sink sink) {
    return switch (sink) {
      case LOG_FILES, DIGEST -> bucketError();
      case TOPIC -> trail.text("SnsTopicARN").flatMap(this::topicError);
      case LOG_GROUP -> trail.text("CloudWatchLogsLogGroupArn").flatMap(this::logGroupError);
    };
  }

  /** A digest goes the way of the log files. */
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
    return trail.text("KmsKeyId").flatMap(this::keyError);
  }

  private Optional<String> keyError(String keyArn) {
    var key = state.keys().find(keyArn);
    if (key.isEmpty()) {
      return Optional.of("KMS.NotFoundException");
    }
    return switch (key.get().state()) {
      case DISABLED -> Optional.of("KMS.DisabledException");
      case PENDING_DELETION -> Optional.of("KMS.KMSInvalidStateException");
      case ENABLED -> denied(key.get().allows(acting().to("kms:GenerateDataKey", keyArn)));
    };
  }

  private Optional<String> topicError(String topicArn) {
    var topic = state.topics().find(topicArn);
    if (topic.isEmpty()) {
      return Optional.of("NotFound");
    }
    if (!topic.get().allows(acting().to("SNS:Publish", topicArn))) {
      return Optional.of("AuthorizationError");
    }
    return topic
        .get()
        .customersKey()
        .flatMap(state.keys()::resolve)
        .flatMap(this::keyError)
        .map(code -> code.equals("AccessDenied") ? "KMSAccessDenied" : "KMSDisabled");
  }

  private Optional<String> logGroupError(String groupArn) {
    var role = trail.text("CloudWatchLogsRoleArn").orElse("");
    return new LogDelivery(state, trail.arn(), trail.is("IsOrganizationTrail"))
        .obstacle(groupArn, role)
        .map(obstacle ->
            obstacle == LogDelivery.Obstacle.NO_GROUP
                ? "ResourceNotFoundException"
                : "AccessDenied");
  }

  private Acting acting() {
    return new Acting(trail.arn());
  }

  private static Optional<String> denied(boolean allowed) {
    return Optional.of("AccessDenied").filter(_ -> !allowed);
  }
}
