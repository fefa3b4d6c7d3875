package guardrail.policy;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.GuardedTrail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The policy of a bucket that takes the trail's logs: CloudTrail may write for this trail and for
 * no other, and everybody must use TLS. The same statements as the stack's bucket policies.
 *
 * <p>Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail".
 */
public final class LogBucketPolicy {
  private LogBucketPolicy() {}

  /** The policy document for this bucket, as JSON. */
  public static String of(GuardedTrail trail, String bucket) {
    try {
      return JSON.std.asString(document(trail, bucket));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, Object> document(GuardedTrail trail, String bucket) {
    var arn = "arn:%s:s3:::%s".formatted(trail.arn().partition(), bucket);
    var prefix = trail.standard().settings().s3KeyPrefix().map(p -> p + "/").orElse("");
    var logs = "%s/%sAWSLogs/%s/*".formatted(arn, prefix, trail.account());
    var source = trail.arn().toString();
    var cloudTrail = Map.of("Service", "cloudtrail.amazonaws.com");
    return Map.of(
        "Version",
        "2012-10-17",
        "Statement",
        List.of(
            Map.of(
                "Sid",
                "AWSCloudTrailAclCheck20150319",
                "Effect",
                "Allow",
                "Principal",
                cloudTrail,
                "Action",
                "s3:GetBucketAcl",
                "Resource",
                arn,
                "Condition",
                Map.of("StringEquals", Map.of("aws:SourceArn", source))),
            Map.of(
                "Sid",
                "AWSCloudTrailWrite20150319",
                "Effect",
                "Allow",
                "Principal",
                cloudTrail,
                "Action",
                "s3:PutObject",
                "Resource",
                logs,
                "Condition",
                Map.of(
                    "StringEquals",
                    Map.of("s3:x-amz-acl", "bucket-owner-full-control", "aws:SourceArn", source))),
            Map.of(
                "Sid", "DenyPlainHttp",
                "Effect", "Deny",
                "Principal", "*",
                "Action", "s3:*",
                "Resource", List.of(arn, arn + "/*"),
                "Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")))));
  }
}
