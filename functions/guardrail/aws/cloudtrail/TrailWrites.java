package guardrail.aws.cloudtrail;

import guardrail.aws.AwsErrors;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailSettings;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.TrailRemediation;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.Tag;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailRequest;

/** Changes a trail, by its ARN wherever it exists. */
public final class TrailWrites {
  private final CloudTrailClient cloudTrail;

  public TrailWrites(CloudTrailClient cloudTrail) {
    this.cloudTrail = cloudTrail;
  }

  public Result apply(GuardedTrail trail, TrailRemediation remediation) {
    var operation = "cloudtrail:" + remediation.getClass().getSimpleName();
    try {
      switch (remediation) {
        case CreateTrail(var settings) -> create(trail, settings);
        case StartLogging _ -> cloudTrail.startLogging(r -> r.name(trail.arn().toString()));
        case UpdateTrail update -> cloudTrail.updateTrail(request(trail, update));
        case PutEventSelectors(var selectors) -> select(trail, selectors);
        case PutInsightSelectors(var selectors) -> lookFor(trail, selectors);
        case AddTags(var tags) -> tag(trail, tags);
      }
      return new Applied();
    } catch (SdkException exception) {
      var error = AwsErrors.error(operation, trail.arn().toString(), trail, exception);
      return TrailAnswers.sort(remediation, error);
    }
  }

  private void create(GuardedTrail trail, TrailSettings settings) {
    cloudTrail.createTrail(r ->
        r.name(trail.arn().name())
            .s3BucketName(settings.s3BucketName())
            .s3KeyPrefix(settings.s3KeyPrefix().orElse(null))
            .snsTopicName(settings.snsTopicArn().orElse(null))
            .includeGlobalServiceEvents(settings.includeGlobalServiceEvents())
            .isMultiRegionTrail(settings.isMultiRegionTrail())
            .enableLogFileValidation(settings.logFileValidationEnabled())
            .cloudWatchLogsLogGroupArn(settings.cloudWatchLogsLogGroupArn().orElse(null))
            .cloudWatchLogsRoleArn(settings.cloudWatchLogsRoleArn().orElse(null))
            .kmsKeyId(settings.kmsKeyId().orElse(null))
            .isOrganizationTrail(settings.isOrganizationTrail()));
  }

  private void select(GuardedTrail trail, EventSelectors selectors) {
    var request = PutEventSelectorsRequest.builder().trailName(trail.arn().toString());
    cloudTrail.putEventSelectors(
        selectors.advanced().isEmpty()
            ? request.eventSelectors(SelectorReads.basic(selectors)).build()
            : request.advancedEventSelectors(SelectorReads.advanced(selectors)).build());
  }

  private void lookFor(GuardedTrail trail, Set<InsightSelector> selectors) {
    cloudTrail.putInsightSelectors(r ->
        r.trailName(trail.arn().toString())
            .insightSelectors(
                selectors.stream()
                    .map(selector ->
                        software.amazon.awssdk.services.cloudtrail.model.InsightSelector.builder()
                            .insightType(selector.type())
                            .eventCategoriesWithStrings(selector.categories())
                            .build())
                    .toList()));
  }

  private void tag(GuardedTrail trail, Map<String, String> tags) {
    cloudTrail.addTags(r ->
        r.resourceId(trail.arn().toString())
            .tagsList(
                tags.entrySet().stream()
                    .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                    .toList()));
  }

  /** Only what drifted is sent: what is left out stays, and "" clears (CloudTrail User Guide). */
  private static UpdateTrailRequest request(GuardedTrail trail, UpdateTrail update) {
    var request = UpdateTrailRequest.builder().name(trail.arn().toString());
    for (var setting : update.drifted()) {
      var value = setting.of(update.wanted());
      switch (setting) {
        case S3_BUCKET_NAME -> request.s3BucketName(value);
        case S3_KEY_PREFIX -> request.s3KeyPrefix(value);
        case SNS_TOPIC -> request.snsTopicName(value);
        case INCLUDE_GLOBAL_SERVICE_EVENTS ->
            request.includeGlobalServiceEvents(Boolean.valueOf(value));
        case IS_MULTI_REGION_TRAIL -> request.isMultiRegionTrail(Boolean.valueOf(value));
        case LOG_FILE_VALIDATION -> request.enableLogFileValidation(Boolean.valueOf(value));
        case CLOUD_WATCH_LOGS_LOG_GROUP -> request.cloudWatchLogsLogGroupArn(value);
        case CLOUD_WATCH_LOGS_ROLE -> request.cloudWatchLogsRoleArn(value);
        case KMS_KEY -> request.kmsKeyId(value);
        case IS_ORGANIZATION_TRAIL -> request.isOrganizationTrail(Boolean.valueOf(value));
      }
    }
    return request.build();
  }
}
