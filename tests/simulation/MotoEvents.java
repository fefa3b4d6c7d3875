package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cloudtrail.model.DeleteTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.RemoveTagsRequest;
import software.amazon.awssdk.services.cloudtrail.model.StopLoggingRequest;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailRequest;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.PutBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/** Raises the event that CloudTrail would have raised for a call that moto carried out. */
final class MotoEvents implements ExecutionInterceptor {
  /** Records have names of their own for some of S3's calls (docs/aws-facts.md B2). */
  private static final Map<Class<?>, String> BUCKET_CHANGES =
      Map.of(
          PutBucketVersioningRequest.class, "PutBucketVersioning",
          PutBucketEncryptionRequest.class, "PutBucketEncryption",
          DeletePublicAccessBlockRequest.class, "DeleteBucketPublicAccessBlock",
          PutBucketOwnershipControlsRequest.class, "PutBucketOwnershipControls",
          PutBucketAclRequest.class, "PutBucketAcl",
          PutBucketLifecycleConfigurationRequest.class, "PutBucketLifecycle",
          PutObjectLockConfigurationRequest.class, "PutBucketObjectLockConfiguration",
          PutBucketReplicationRequest.class, "PutBucketReplication");

  private final String account;
  private Consumer<Map<String, Object>> bus = _ -> {};

  MotoEvents(String account) {
    this.account = account;
  }

  void onRecord(Consumer<Map<String, Object>> bus) {
    this.bus = bus;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.request()) {
      case StopLoggingRequest stop -> raise("StopLogging", Map.of("name", stop.name()));
      case DeleteTrailRequest delete -> raise("DeleteTrail", Map.of("name", delete.name()));
      case UpdateTrailRequest update ->
          raise(
              "UpdateTrail",
              Map.of("name", update.name(), "isMultiRegionTrail", update.isMultiRegionTrail()));
      case PutEventSelectorsRequest put ->
          raise("PutEventSelectors", Map.of("trailName", put.trailName()));
      case RemoveTagsRequest remove ->
          raise("RemoveTags", Map.of("resourceId", remove.resourceId()));
      case PutBucketPolicyRequest put ->
          raise(
              "s3",
              "PutBucketPolicy",
              Map.of("bucketName", put.bucket(), "bucketPolicy", json(put.policy())));
      case S3Request ofBucket ->
          Optional.ofNullable(BUCKET_CHANGES.get(ofBucket.getClass()))
              .ifPresent(name ->
                  raise(
                      "s3",
                      name,
                      Map.of(
                          "bucketName",
                          ofBucket.getValueForField("Bucket", String.class).orElseThrow())));
      default -> {
        // Nothing that a rule of the product matches.
      }
    }
  }

  private void raise(String eventName, Map<String, Object> requestParameters) {
    raise("cloudtrail", eventName, requestParameters);
  }

  private void raise(String service, String eventName, Map<String, Object> requestParameters) {
    var time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    var envelope = json(EventFiles.read("stop-by-name"));
    envelope.put("account", account);
    envelope.put("time", time);
    envelope.put("source", "aws." + service);
    var detail = new HashMap<String, Object>();
    if (envelope.get("detail") instanceof Map<?, ?> sample) {
      sample.forEach((key, value) -> detail.put(String.valueOf(key), value));
    }
    detail.put("eventSource", service + ".amazonaws.com");
    detail.put("eventName", eventName);
    detail.put("eventTime", time);
    detail.put("eventID", UUID.randomUUID().toString());
    detail.put("recipientAccountId", account);
    detail.put("requestParameters", requestParameters);
    envelope.put("detail", detail);
    bus.accept(envelope);
  }

  private static Map<String, Object> json(String text) {
    try {
      return new HashMap<>(JSON.std.mapFrom(text));
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + text, e);
    }
  }
}
