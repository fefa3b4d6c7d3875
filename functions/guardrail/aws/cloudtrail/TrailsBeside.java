package guardrail.aws.cloudtrail;

import guardrail.guarded.TrailArn;
import guardrail.observation.OtherTrail;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** The trails that CloudTrail shows in a Region, and whether each records management events. */
final class TrailsBeside {
  private final CloudTrailClient cloudTrail;

  TrailsBeside(CloudTrailClient cloudTrail) {
    this.cloudTrail = cloudTrail;
  }

  /** Every trail that CloudTrail shows here; throws what AWS answers if it shows none. */
  List<OtherTrail> all() {
    return cloudTrail.describeTrails().trailList().stream()
        .flatMap(found -> other(found).stream())
        .toList();
  }

  private Optional<OtherTrail> other(Trail found) {
    return TrailReads.text(found.trailARN())
        .flatMap(TrailArn::parse)
        .map(
            arn -> new OtherTrail(arn, TrailReads.settings(found), recordsManagementEvents(found)));
  }

  /** Without selectors of its own a trail records all management events (PutEventSelectors). */
  private boolean recordsManagementEvents(Trail found) {
    try {
      var status = cloudTrail.getTrailStatus(r -> r.name(found.trailARN()));
      return TrailReads.is(status.isLogging())
          && (!TrailReads.is(found.hasCustomEventSelectors())
              || selectsManagementEvents(found.trailARN()));
    } catch (SdkException unseen) {
      return false;
    }
  }

  private boolean selectsManagementEvents(String arn) {
    try {
      var selectors = cloudTrail.getEventSelectors(r -> r.trailName(arn));
      return selectors.eventSelectors().stream()
              .anyMatch(s -> TrailReads.is(s.includeManagementEvents()))
          || selectors.advancedEventSelectors().stream()
              .flatMap(s -> s.fieldSelectors().stream())
              .anyMatch(
                  f -> "eventCategory".equals(f.field()) && f.equalsValue().contains("Management"));
    } catch (SdkException unseen) {
      // It logs, and nearly every trail logs management events.
      return true;
    }
  }
}
