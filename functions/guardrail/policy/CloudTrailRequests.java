package guardrail.policy;

import guardrail.guarded.GuardedTrail;
import guardrail.policy.judge.PolicyRequest;
import guardrail.policy.judge.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What CloudTrail asks of a trail's bucket, key, topic and log group, with all that is known of its
 * calls.
 *
 * <p>Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail", "Configure AWS KMS
 * key policies for CloudTrail", "Amazon SNS topic policy for CloudTrail", "Role policy document for
 * CloudTrail to use CloudWatch Logs" and "Finding your CloudTrail log files".
 */
public final class CloudTrailRequests {
  private static final String CLOUDTRAIL = CloudTrailContext.SERVICE;
  private static final String ENCRYPTION_CONTEXT = "kms:EncryptionContext:aws:cloudtrail:arn";

  /** An account of the organization, as the form of a request's resource says it. */
  private static final String ANY_ACCOUNT = "############/";

  /** Of a Region and a day; the name says both again. */
  private static final String FILE = "/~-~-#/####/##/##/+.json.gz";

  private CloudTrailRequests() {}

  /**
   * To see whose the bucket is, and to write each kind of file of the trail into its own folder:
   * what others may not write beside these does no harm (docs/aws-facts.md E1).
   */
  public static List<PolicyRequest> ofBucket(GuardedTrail trail, String bucket) {
    var prefix = trail.standard().settings().s3KeyPrefix().map(p -> p + "/").orElse("");
    var arn = "arn:%s:s3:::%s".formatted(trail.arn().partition(), bucket);
    var logs = "%s/%sAWSLogs/".formatted(arn, prefix);
    var requests = new ArrayList<PolicyRequest>();
    requests.add(
        new PolicyRequest(CLOUDTRAIL, "s3:GetBucketAcl", arn, CloudTrailContext.of(trail)));
    requests.addAll(writing(trail, logs + trail.account() + "/", ""));
    trail
        .standard()
        .organization()
        .ifPresent(whole -> requests.addAll(writing(trail, logs + whole.id() + "/", ANY_ACCOUNT)));
    return List.copyOf(requests);
  }

  private static List<PolicyRequest> writing(GuardedTrail trail, String below, String account) {
    var standard = trail.standard();
    var context = CloudTrailContext.of(trail).with("s3:x-amz-acl", "bucket-owner-full-control");
    var requests = new ArrayList<PolicyRequest>();
    if (!standard.recording().insights().isEmpty()) {
      requests.add(put(below, account + "CloudTrail-Insight" + FILE, context));
    }
    if (standard.settings().logFileValidationEnabled()) {
      requests.add(put(below, account + "CloudTrail-Digest" + FILE, context));
    }
    // How the others are encrypted is told in two ways, or in none (docs/aws-facts.md E1).
    var logged =
        standard.settings().kmsKeyId().isPresent()
            ? context.with("s3:x-amz-server-side-encryption", "aws:kms")
            : context;
    requests.add(put(below, account + "CloudTrail" + FILE, logged));
    return requests;
  }

  private static PolicyRequest put(String below, String form, RequestContext context) {
    return new PolicyRequest(CLOUDTRAIL, "s3:PutObject", below, form, context);
  }

  /** None without a key. */
  public static List<PolicyRequest> ofKey(GuardedTrail trail) {
    var context = CloudTrailContext.of(trail);
    // DescribeKey takes no encryption context (AWS KMS Developer Guide, "Encryption context").
    var describing = context.without(ENCRYPTION_CONTEXT);
    var encrypting = context.with(ENCRYPTION_CONTEXT, trail.arn().toString());
    return trail.standard().settings().kmsKeyId().stream()
        .flatMap(key ->
            Stream.of(
                new PolicyRequest(CLOUDTRAIL, "kms:GenerateDataKey", key, encrypting),
                new PolicyRequest(CLOUDTRAIL, "kms:DescribeKey", key, describing)))
        .toList();
  }

  /** None without a topic. */
  public static List<PolicyRequest> ofTopic(GuardedTrail trail) {
    return trail.standard().settings().snsTopicArn().stream()
        .map(topic ->
            new PolicyRequest(CLOUDTRAIL, "sns:Publish", topic, CloudTrailContext.of(trail)))
        .toList();
  }

  /** To become the role as which it logs, asked of who may; none without a log group. */
  public static List<PolicyRequest> toLog(GuardedTrail trail) {
    return trail.standard().settings().cloudWatchLogsRoleArn().stream()
        .map(role ->
            new PolicyRequest(CLOUDTRAIL, "sts:AssumeRole", role, CloudTrailContext.of(trail)))
        .toList();
  }

  /** Asked of the permissions of the role as which CloudTrail logs; none without a log group. */
  public static List<PolicyRequest> ofLogGroupRole(GuardedTrail trail) {
    return trail.standard().settings().cloudWatchLogsLogGroupArn().stream()
        .map(group -> group.replaceFirst(":\\*$", "") + ":log-stream:")
        .flatMap(streams -> owners(trail).map(owner -> streams + owner))
        .flatMap(streams ->
            Stream.of("logs:CreateLogStream", "logs:PutLogEvents")
                .map(action ->
                    PolicyRequest.everyKeyBelow("", action, streams, RequestContext.NOTHING_KNOWN)))
        .toList();
  }

  /** Who begins the names of its streams (docs/aws-facts.md E3). */
  private static Stream<String> owners(GuardedTrail trail) {
    return Stream.concat(
        Stream.of("%s_CloudTrail_%s".formatted(trail.account(), trail.homeRegion())),
        trail.standard().organization().stream().map(whole -> whole.id() + "_"));
  }
}
