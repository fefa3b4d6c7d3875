package localaws.s3;

import java.util.Map;
import localaws.AwsError;
import localaws.Request;

/**
 * Takes a canned list or a grant to read; who it is for is not kept, and what a public access block
 * refuses is not modelled (S3 API Reference, PutBucketAcl).
 */
record PutBucketAcl(Buckets buckets) implements BucketWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("Bucket", "ExpectedBucketOwner", "ACL", "GrantRead");
    var bucket = buckets.asked(request);
    if (bucket.isOwnerEnforced()) {
      throw AwsError.refused("AccessControlListNotSupported", "The bucket does not allow ACLs");
    }
    var canned = request.text("ACL");
    if (canned.isPresent() == request.text("GrantRead").isPresent()) {
      throw AwsError.refused("MissingSecurityHeader", "Either an ACL or a grant, and not both");
    }
    buckets.put(bucket.granting(canned.filter("private"::equals).isEmpty()));
    return Map.of();
  }

  @Override
  public void describe(Request request, Map<String, Object> parameters) {
    parameters.put("acl", "");
    request.text("ACL").ifPresent(canned -> parameters.put("x-amz-acl", canned));
    request
        .text("GrantRead")
        .ifPresent(to -> parameters.put("accessControlList", Map.of("x-amz-grant-read", to)));
  }
}
