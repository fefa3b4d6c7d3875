package guardrail.aws.cloudtrail;

import guardrail.guarded.Setting;
import guardrail.observation.AwsError;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.TrailRemediation;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import org.jspecify.annotations.Nullable;

/** Sorts what CloudTrail answers to a change. */
final class TrailAnswers {
  private TrailAnswers() {}

  /** The codes are those of CloudTrail's API model for CreateTrail, UpdateTrail, StartLogging. */
  static Result sort(TrailRemediation remediation, AwsError error) {
    return switch (error.code()) {
      case "TrailNotFoundException", "TrailAlreadyExistsException", "ConflictException" ->
          new Overtaken(error);
      case "S3BucketDoesNotExistException", "InsufficientS3BucketPolicyException" -> {
        var bucket = bucket(remediation);
        yield bucket == null ? new Failed(error) : new Refused(new BucketRefused(bucket, error));
      }
      case "InsufficientEncryptionPolicyException",
          "KmsKeyNotFoundException",
          "KmsKeyDisabledException",
          "KmsException",
          "InvalidKmsKeyIdException" ->
          refused(Setting.KMS_KEY, error);
      case "InsufficientSnsTopicPolicyException",
          "InvalidSnsTopicNameException",
          "CloudTrailInvalidClientTokenIdException" ->
          refused(Setting.SNS_TOPIC, error);
      case "InvalidCloudWatchLogsLogGroupArnException",
          "InvalidCloudWatchLogsRoleArnException",
          "CloudWatchLogsDeliveryUnavailableException" ->
          refused(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, error);
      case "CloudTrailAccessNotEnabledException",
          "InsufficientDependencyServiceAccessPermissionException",
          "NoManagementAccountSLRExistsException",
          "NotOrganizationManagementAccountException",
          "NotOrganizationMasterAccountException",
          "OrganizationNotInAllFeaturesModeException",
          "OrganizationsNotInUseException" ->
          refused(Setting.IS_ORGANIZATION_TRAIL, error);
      case "AccessDenied", "AccessDeniedException" ->
          // The trail records without the log group, and must not wait for its role.
          error.message().contains("iam:PassRole")
              ? refused(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, error)
              : new Failed(error);
      default -> new Failed(error);
    };
  }

  private static Result refused(Setting setting, AwsError error) {
    return new Refused(new SettingRefused(setting, error));
  }

  private static @Nullable String bucket(TrailRemediation remediation) {
    return switch (remediation) {
      case CreateTrail(var settings) -> settings.s3BucketName();
      case UpdateTrail(var wanted, _) -> wanted.s3BucketName();
      case StartLogging _, PutEventSelectors _, PutInsightSelectors _, AddTags _ -> null;
    };
  }
}
