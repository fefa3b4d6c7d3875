package localaws.iam;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * May CloudTrail deliver a trail's log files into a bucket? The organization is what CloudTrail
 * says of the trail's account, if anything.
 */
public record BucketPolicyJudge(String trailArn, String account, Optional<String> organization) {
  private static final Principal CLOUDTRAIL = new Principal.Service("cloudtrail.amazonaws.com");

  /** The key prefix is empty or without its final slash. */
  public boolean admits(String policy, String bucket, String prefix) {
    return admits(policy, bucket, prefix, account);
  }

  /** The folder is the one right below AWSLogs. */
  public boolean admits(String policy, String bucket, String prefix, String folder) {
    var judged = Policy.of(policy);
    var arn = "arn:aws:s3:::" + bucket;
    var root = arn + "/" + (prefix.isEmpty() ? "" : prefix + "/") + "AWSLogs/" + folder + "/";
    return Stream.concat(
            Stream.of(new Access(CLOUDTRAIL, "s3:GetBucketAcl", arn, context())),
            Stream.of("CloudTrail/", "CloudTrail-Digest/")
                .map(kind -> root + kind + "us-east-1/2026/01/01/file.json.gz")
                .map(object -> new Access(CLOUDTRAIL, "s3:PutObject", object, writing())))
        .allMatch(judged::allows);
  }

  private Map<String, String> context() {
    var context =
        new HashMap<>(
            Map.of(
                "aws:sourcearn", trailArn,
                "aws:sourceaccount", account,
                "aws:securetransport", "true"));
    organization.ifPresent(id -> context.put("aws:sourceorgid", id));
    return context;
  }

  private Map<String, String> writing() {
    var writing = new HashMap<>(context());
    writing.put("s3:x-amz-acl", "bucket-owner-full-control");
    return writing;
  }
}
