package guardrail.policy;

import guardrail.guarded.GuardedTrail;

/**
 * The policy of a bucket that takes the trail's logs: CloudTrail may write for this trail and for
 * no other, and everybody must use TLS. The same statements as the stack's bucket policies.
 *
 * <p>Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail".
 */
public final class LogBucketPolicy {
  private LogBucketPolicy() {}

  /** The policy document for this bucket, as JSON; no part of it needs escaping. */
  public static String of(GuardedTrail trail, String bucket) {
    var prefix = trail.standard().settings().s3KeyPrefix().map(p -> p + "/").orElse("");
    var arn = "arn:%s:s3:::%s".formatted(trail.arn().partition(), bucket);
    return """
    {"Version":"2012-10-17","Statement":[
    {"Sid":"AWSCloudTrailAclCheck20150319","Effect":"Allow",
    "Principal":{"Service":"cloudtrail.amazonaws.com"},
    "Action":"s3:GetBucketAcl","Resource":"$BUCKET",
    "Condition":{"StringEquals":{"aws:SourceArn":"$TRAIL"}}},
    {"Sid":"AWSCloudTrailWrite20150319","Effect":"Allow",
    "Principal":{"Service":"cloudtrail.amazonaws.com"},
    "Action":"s3:PutObject","Resource":"$BUCKET/$LOGS/*",
    "Condition":{"StringEquals":{
    "s3:x-amz-acl":"bucket-owner-full-control","aws:SourceArn":"$TRAIL"}}},
    {"Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*",
    "Action":"s3:*","Resource":["$BUCKET","$BUCKET/*"],
    "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
    """
        .replace("$BUCKET", arn)
        .replace("$LOGS", prefix + "AWSLogs/" + trail.account())
        .replace("$TRAIL", trail.arn().toString())
        .replace("\n", "");
  }
}
