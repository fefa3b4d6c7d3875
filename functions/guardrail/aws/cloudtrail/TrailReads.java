package guardrail.aws.cloudtrail;

import guardrail.aws.AwsErrors;
import guardrail.aws.Question;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailSettings;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.TrailStatus;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Tag;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/**
 * Reads a trail by its ARN. GetTrail and GetTrailStatus take one trail as their resource;
 * DescribeTrails would need the role to see all of them.
 */
public final class TrailReads {
  private final CloudTrailClient cloudTrail;

  public TrailReads(CloudTrailClient cloudTrail) {
    this.cloudTrail = cloudTrail;
  }

  public Part<Optional<TrailSettings>> settings(GuardedTrail trail) {
    var arn = trail.arn().toString();
    return read(
        trail,
        "cloudtrail:GetTrail",
        () -> settings(cloudTrail.getTrail(r -> r.name(arn)).trail()));
  }

  public Part<Optional<TrailStatus>> status(GuardedTrail trail) {
    var arn = trail.arn().toString();
    return read(
        trail,
        "cloudtrail:GetTrailStatus",
        () -> status(cloudTrail.getTrailStatus(r -> r.name(arn))));
  }

  public Part<EventSelectors> selectors(GuardedTrail trail) {
    var arn = trail.arn().toString();
    return new Question(trail, "cloudtrail:GetEventSelectors", arn)
        .ask(() -> SelectorReads.read(cloudTrail.getEventSelectors(r -> r.trailName(arn))));
  }

  /** That there are none is an error to CloudTrail (CloudTrail API, GetInsightSelectors). */
  public Part<Set<InsightSelector>> insights(GuardedTrail trail) {
    var arn = trail.arn().toString();
    return new Question(trail, "cloudtrail:GetInsightSelectors", arn)
        .ask(
            () -> SelectorReads.read(cloudTrail.getInsightSelectors(r -> r.trailName(arn))),
            Set.of(),
            Set.of("InsightNotEnabledException"));
  }

  public Part<Map<String, String>> tags(GuardedTrail trail) {
    var arn = trail.arn().toString();
    return new Question(trail, "cloudtrail:ListTags", arn)
        .ask(() ->
            cloudTrail.listTagsPaginator(r -> r.resourceIdList(arn)).resourceTagList().stream()
                .flatMap(resource -> resource.tagsList().stream())
                .collect(
                    Collectors.toMap(
                        Tag::key, tag -> Optional.ofNullable(tag.value()).orElse(""))));
  }

  /**
   * Every other trail that CloudTrail shows in the home Region: DescribeTrails lists shadows of
   * other Regions and of the organization too (CloudTrail API Reference).
   */
  public Part<List<OtherTrail>> others(GuardedTrail trail) {
    try {
      return new Known<>(
          new TrailsBeside(cloudTrail)
              .all().stream().filter(found -> !found.arn().equals(trail.arn())).toList());
    } catch (SdkException denied) {
      return new Unreadable<>(
          AwsErrors.error("cloudtrail:DescribeTrails", "every trail", trail, denied));
    }
  }

  private static <T> Part<Optional<T>> read(
      GuardedTrail trail, String operation, Supplier<T> call) {
    try {
      return new Known<>(Optional.of(call.get()));
    } catch (SdkException exception) {
      return AwsErrors.code(exception).equals("TrailNotFoundException")
          ? new Known<>(Optional.empty())
          : new Unreadable<>(AwsErrors.error(operation, trail.arn().toString(), trail, exception));
    }
  }

  static TrailSettings settings(Trail trail) {
    return new TrailSettings(
        text(trail.s3BucketName()).orElse(""),
        text(trail.s3KeyPrefix()),
        text(trail.snsTopicARN()),
        is(trail.includeGlobalServiceEvents()),
        is(trail.isMultiRegionTrail()),
        is(trail.logFileValidationEnabled()),
        text(trail.cloudWatchLogsLogGroupArn()).map(TrailReads::wholeLogGroup),
        text(trail.cloudWatchLogsRoleArn()),
        text(trail.kmsKeyId()),
        is(trail.isOrganizationTrail()));
  }

  private static TrailStatus status(GetTrailStatusResponse status) {
    return new TrailStatus(
        is(status.isLogging()),
        Optional.ofNullable(status.startLoggingTime()),
        Optional.ofNullable(status.stopLoggingTime()),
        Optional.ofNullable(status.latestDeliveryTime()),
        text(status.latestDeliveryError()),
        text(status.latestDigestDeliveryError()),
        text(status.latestNotificationError()),
        text(status.latestCloudWatchLogsDeliveryError()),
        Optional.ofNullable(status.latestDigestDeliveryTime()));
  }

  /** CloudTrail wants ":*" at the end; without it the same group would look like another. */
  private static String wholeLogGroup(String arn) {
    return arn.endsWith(":*") ? arn : arn + ":*";
  }

  static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  static boolean is(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
