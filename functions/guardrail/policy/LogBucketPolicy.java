package guardrail.policy;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;

/**
 * The policy of a bucket that takes the trail's logs: CloudTrail may write for this trail, into the
 * log bucket also for those of the organization that the standard names, and for no other; and
 * everybody must use TLS. The same statements as the stack's bucket policies.
 *
 * <p>Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail".
 */
public final class LogBucketPolicy {
  private LogBucketPolicy() {}

  /** UNVERIFIED: no page says that CloudTrail's calls carry aws:SourceOrgID (aws-facts E1). */
  private static final String OF_THE_ORGANIZATION =
      """
      {"Sid":"AclCheckForMembers","Effect":"Allow",
      "Principal":{"Service":"cloudtrail.amazonaws.com"},
      "Action":"s3:GetBucketAcl","Resource":"$BUCKET",
      "Condition":{"StringEquals":{"aws:SourceOrgID":"$ORGANIZATION"},
      "ArnLike":{"aws:SourceArn":"$EVERY_TRAIL"}}},
      {"Sid":"WriteForMembers","Effect":"Allow",
      "Principal":{"Service":"cloudtrail.amazonaws.com"},
      "Action":"s3:PutObject","Resource":"$BUCKET/$FOLDER/*",
      "Condition":{"StringEquals":{
      "s3:x-amz-acl":"bucket-owner-full-control","aws:SourceOrgID":"$ORGANIZATION"},
      "ArnLike":{"aws:SourceArn":"$EVERY_TRAIL"}}},
      """;

  /** What an organization's trail records in members goes into a folder of its own. */
  private static String ofMembers(String organization) {
    return """
    {"Sid":"AWSCloudTrailOrganizationWrite20150319","Effect":"Allow",
    "Principal":{"Service":"cloudtrail.amazonaws.com"},
    "Action":"s3:PutObject","Resource":"$BUCKET/$FOLDER/$ORGANIZATION/*",
    "Condition":{"StringEquals":{
    "s3:x-amz-acl":"bucket-owner-full-control","aws:SourceArn":"$TRAIL"}}},
    """
        .replace("$ORGANIZATION", organization);
  }

  /** The policy document for this bucket, as JSON; no part of it needs escaping. */
  public static String of(GuardedTrail trail, String bucket) {
    var standard = trail.standard();
    var folder = standard.settings().s3KeyPrefix().map(p -> p + "/").orElse("") + "AWSLogs";
    var admitted = standard.admitted().filter(_ -> bucket.equals(standard.logBucketName()));
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
    $WHOLE$MEMBERS{"Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*",
    "Action":"s3:*","Resource":["$BUCKET","$BUCKET/*"],
    "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
    """
        .replace("$WHOLE", standard.organization().map(whole -> ofMembers(whole.id())).orElse(""))
        .replace("$MEMBERS", admitted.map(_ -> OF_THE_ORGANIZATION).orElse(""))
        .replace("$BUCKET", arn)
        .replace("$LOGS", folder + "/" + trail.account())
        .replace("$FOLDER", folder)
        .replace("$TRAIL", trail.arn().toString())
        .replace("$EVERY_TRAIL", everyTrail(trail))
        .replace("$ORGANIZATION", admitted.orElse(""))
        .replace("\n", "");
  }

  /** The trail of this name in any account. */
  private static String everyTrail(GuardedTrail trail) {
    var arn = trail.arn();
    return new TrailArn(arn.partition(), arn.region(), "*", arn.name()).toString();
  }
}
