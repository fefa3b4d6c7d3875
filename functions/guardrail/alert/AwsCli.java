package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import guardrail.remediation.KeyRemediation;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.Remediation;
import guardrail.remediation.SinkRemediation;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a remediation as the command that a person can run. */
final class AwsCli {
  private AwsCli() {}

  static String command(GuardedTrail trail, Remediation remediation) {
    return switch (remediation) {
      case CreateTrail(var settings) ->
          "aws cloudtrail create-trail --region %s --name %s%s"
              .formatted(trail.homeRegion(), trail.arn().name(), options(settings));
      case StartLogging _ ->
          "aws cloudtrail start-logging --region %s --name %s"
              .formatted(trail.homeRegion(), trail.arn());
      case UpdateTrail(var wanted, var drifted) ->
          "aws cloudtrail update-trail --region %s --name %s%s"
              .formatted(trail.homeRegion(), trail.arn(), options(wanted, drifted));
      case EnableAWSServiceAccess _ ->
          "aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com";
      case BucketRemediation bucket -> bucketCommand(trail, bucket);
      case PutEventSelectors step -> PathCli.command(trail, step);
      case PutInsightSelectors step -> PathCli.command(trail, step);
      case AddTags step -> PathCli.command(trail, step);
      case KeyRemediation step -> PathCli.command(trail, step);
      case SinkRemediation step -> PathCli.command(trail, step);
    };
  }

  private static String bucketCommand(GuardedTrail trail, BucketRemediation remediation) {
    var bucket = remediation.bucket();
    var owner = "--bucket %s --expected-bucket-owner %s".formatted(bucket, trail.ownerOf(bucket));
    return switch (remediation) {
      case CreateBucket _ -> createBucket(trail.homeRegion(), bucket);
      case PutBucketPolicy(_, var policy) ->
          "aws s3api put-bucket-policy %s --policy %s".formatted(owner, LongPolicies.word(policy));
      case PutPublicAccessBlock _ ->
          "aws s3api put-public-access-block %s --public-access-block-configuration "
                  .formatted(owner)
              + "BlockPublicAcls=true,IgnorePublicAcls=true,"
              + "BlockPublicPolicy=true,RestrictPublicBuckets=true";
      case PutBucketVersioning _ ->
          "aws s3api put-bucket-versioning %s --versioning-configuration Status=Enabled"
              .formatted(owner);
      case PutBucketEncryption _ ->
          "aws s3api put-bucket-encryption %s --server-side-encryption-configuration '%s'"
              .formatted(
                  owner,
                  "{\"Rules\":[{\"ApplyServerSideEncryptionByDefault\":"
                      + "{\"SSEAlgorithm\":\"AES256\"}}]}");
      case PutBucketOwnershipControls _ ->
          "aws s3api put-bucket-ownership-controls %s --ownership-controls 'Rules=[{ObjectOwnership=BucketOwnerEnforced}]'"
              .formatted(owner);
      case RemoveLifecycleRules(_, var ids) -> Lifecycle.command(trail, bucket, ids);
    };
  }

  private static String createBucket(String region, String bucket) {
    // us-east-1 is S3's default and refuses to be named (S3 API Reference, CreateBucket).
    var location =
        region.equals("us-east-1")
            ? ""
            : " --create-bucket-configuration LocationConstraint=" + region;
    return "aws s3api create-bucket --region %s --bucket %s --object-ownership BucketOwnerEnforced%s"
        .formatted(region, bucket, location);
  }

  private static String options(TrailSettings settings) {
    return Arrays.stream(Setting.values())
        .filter(setting -> !setting.of(settings).isEmpty())
        .map(setting -> option(setting, setting.of(settings)))
        .collect(Collectors.joining());
  }

  private static String options(TrailSettings wanted, Set<Setting> drifted) {
    return Stream.of(Setting.values())
        .filter(drifted::contains)
        .map(setting -> option(setting, setting.of(wanted)))
        .collect(Collectors.joining());
  }

  private static String option(Setting setting, String value) {
    return switch (setting) {
      case S3_BUCKET_NAME -> text("s3-bucket-name", value);
      case S3_KEY_PREFIX -> text("s3-key-prefix", value);
      case SNS_TOPIC -> text("sns-topic-name", value);
      case INCLUDE_GLOBAL_SERVICE_EVENTS -> flag("include-global-service-events", value);
      case IS_MULTI_REGION_TRAIL -> flag("is-multi-region-trail", value);
      case LOG_FILE_VALIDATION -> flag("enable-log-file-validation", value);
      case CLOUD_WATCH_LOGS_LOG_GROUP -> text("cloud-watch-logs-log-group-arn", value);
      case CLOUD_WATCH_LOGS_ROLE -> text("cloud-watch-logs-role-arn", value);
      case KMS_KEY -> text("kms-key-id", value);
      case IS_ORGANIZATION_TRAIL -> flag("is-organization-trail", value);
    };
  }

  private static String text(String name, String value) {
    return " --%s %s".formatted(name, Shell.word(value));
  }

  private static String flag(String name, String value) {
    return " --%s%s".formatted(value.equals("true") ? "" : "no-", name);
  }
}
