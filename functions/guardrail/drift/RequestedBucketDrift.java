package guardrail.drift;

import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Json;
import guardrail.guarded.GuardedTrail;
import guardrail.policy.Admittance;
import guardrail.policy.Standing.Refuses;
import java.util.Map;
import java.util.Optional;

/**
 * How a call took a bucket from CloudTrail; a record shows a policy as an object (B2), if not as
 * text.
 */
final class RequestedBucketDrift {
  private RequestedBucketDrift() {}

  static Optional<Drift> of(GuardedTrail trail, String bucket, CloudTrailRecord call) {
    return switch (call.eventName().orElse("")) {
      case "DeleteBucket" -> Optional.of(new Missing(bucket, Optional.empty()));
      case "DeleteBucketPolicy" -> policy(trail, bucket, Optional.empty());
      case "PutBucketPolicy" ->
          Optional.of(parameter(call, "bucketPolicy"))
              .filter(document -> !document.isEmpty())
              .map(Json::write)
              .or(() -> Json.text(call.requestParameters(), "bucketPolicy"))
              .flatMap(document -> policy(trail, bucket, Optional.of(document)));
      case "PutBucketRequestPayment" ->
          Json.text(parameter(call, "RequestPaymentConfiguration"), "Payer")
              .filter("Requester"::equals)
              .map(_ -> new RequesterPays(bucket));
      default -> Optional.empty();
    };
  }

  private static Map<String, Object> parameter(CloudTrailRecord call, String name) {
    return Json.object(call.requestParameters(), name);
  }

  private static Optional<Drift> policy(GuardedTrail trail, String bucket, Optional<String> json) {
    return Admittance.ofBucket(trail, bucket, json) instanceof Refuses(var why, var bad, var mended)
        ? Optional.of(new PolicyRefuses(bucket, why, bad, mended))
        : Optional.empty();
  }
}
