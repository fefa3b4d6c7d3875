package localaws.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localaws.AwsError;
import localaws.Request;

/** Four ways to be refused over a name and two over a Region (docs/aws-facts.md E5, J). */
record CreateBucket(Buckets buckets) implements BucketWrite {
  private static final String LEGACY = "us-east-1";

  @Override
  public Map<String, Object> answer(Request request) {
    var name = request.required("Bucket");
    checkRegion(request);
    var taken = buckets.find(name);
    if (taken.isPresent()) {
      checkTaken(taken.get(), request);
    } else if (buckets.holds(name)) {
      throw conflict(
          "OperationAborted",
          "A conflicting conditional operation is currently in progress against this resource.");
    } else {
      buckets.create(name, request.caller().account(), request.region());
    }
    return Map.of("Location", "/" + name);
  }

  private static void checkRegion(Request request) {
    var constraint = constraint(request);
    var legacy = request.region().equals(LEGACY);
    if (constraint.filter(LEGACY::equals).isPresent()) {
      throw AwsError.refused(
          "InvalidLocationConstraint", "The specified location-constraint is not valid");
    }
    if (legacy ? constraint.isPresent() : !constraint.equals(Optional.of(request.region()))) {
      throw AwsError.refused(
          "IllegalLocationConstraintException",
          "The location constraint is incompatible for the region specific endpoint.");
    }
  }

  private static Optional<String> constraint(Request request) {
    return request.members().get("CreateBucketConfiguration") instanceof Map<?, ?> given
        ? Optional.ofNullable(given.get("LocationConstraint")).map(String::valueOf)
        : Optional.empty();
  }

  /** In us-east-1 one's own bucket is no error: the ACL is reset, which is not modelled. */
  private static void checkTaken(Bucket bucket, Request request) {
    if (!bucket.owner().equals(request.caller().account())) {
      throw conflict("BucketAlreadyExists", "The requested bucket name is not available.");
    }
    if (!request.region().equals(LEGACY) || !bucket.region().equals(LEGACY)) {
      throw conflict(
          "BucketAlreadyOwnedByYou",
          "Your previous request to create the named bucket succeeded and you already own it.");
    }
  }

  private static AwsError conflict(String code, String message) {
    return new AwsError(code, 409, message);
  }

  @Override
  public void describe(Request request, Map<String, Object> parameters) {
    constraint(request)
        .ifPresent(region ->
            parameters.put("CreateBucketConfiguration", Map.of("LocationConstraint", region)));
  }

  @Override
  public List<Object> resources(Request request) {
    return List.of();
  }

  /** The other account's bucket is none of this call's business. */
  @Override
  public Set<String> recipients(Request request) {
    return Set.of(request.caller().account());
  }

  @Override
  public String recordRegion(Request request) {
    return request.region();
  }
}
