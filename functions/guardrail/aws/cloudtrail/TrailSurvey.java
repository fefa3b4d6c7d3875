package guardrail.aws.cloudtrail;

import guardrail.aws.AwsErrors;
import guardrail.aws.AwsRefused;
import guardrail.guarded.TrailArn;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.TrailInfo;

/** Every trail that an account shows to whoever looks from one Region. */
public final class TrailSurvey {
  private final CloudTrailClient cloudTrail;
  private final String region;

  public TrailSurvey(CloudTrailClient cloudTrail, String region) {
    this.cloudTrail = cloudTrail;
    this.region = region;
  }

  /**
   * Those of this Region, with shadows.
   *
   * @throws AwsRefused if AWS does not list them
   */
  public List<OtherTrail> shown() {
    return AwsRefused.or(
        "cloudtrail:DescribeTrails", "all trails", region, new TrailsBeside(cloudTrail)::all);
  }

  /** Those of all Regions, also such as cast no shadow here. */
  public Part<List<TrailArn>> everywhere() {
    try {
      return new Known<>(
          cloudTrail.listTrailsPaginator(_ -> {}).trails().stream()
              .map(TrailInfo::trailARN)
              .flatMap(arn -> TrailArn.parse(arn).stream())
              .toList());
    } catch (SdkException exception) {
      return new Unreadable<>(
          AwsErrors.error("cloudtrail:ListTrails", "all trails", "", region, exception));
    }
  }
}
