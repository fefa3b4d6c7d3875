package guardrail.aws.cloudtrail;

import guardrail.guarded.TrailArn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/**
 * Looks, in the account that owns it, for an organization trail that records all that a member's
 * own standard trail would.
 */
public final class CoveringTrail {
  private final CloudTrailClient owner;

  public CoveringTrail(CloudTrailClient owner) {
    this.owner = owner;
  }

  /** The first that does; throws what AWS answers if it shows no trails. */
  public Optional<TrailArn> find() {
    return owner.describeTrails().trailList().stream()
        .filter(CoveringTrail::isAsWideAsTheStandard)
        .map(Trail::trailARN)
        .filter(arn -> delivers(arn) && recordsAllManagementEvents(arn))
        .flatMap(arn -> TrailArn.parse(arn).stream())
        .findFirst();
  }

  private static boolean isAsWideAsTheStandard(Trail trail) {
    return is(trail.isOrganizationTrail())
        && is(trail.isMultiRegionTrail())
        && is(trail.includeGlobalServiceEvents())
        && is(trail.logFileValidationEnabled());
  }

  private boolean delivers(String arn) {
    var status = owner.getTrailStatus(r -> r.name(arn));
    var error = status.latestDeliveryError();
    return is(status.isLogging()) && (error == null || error.isEmpty());
  }

  private boolean recordsAllManagementEvents(String arn) {
    var selectors = owner.getEventSelectors(r -> r.trailName(arn));
    return selectors.eventSelectors().stream().anyMatch(CoveringTrail::leavesNothingOut)
        || selectors.advancedEventSelectors().stream().anyMatch(CoveringTrail::leavesNothingOut);
  }

  private static boolean leavesNothingOut(EventSelector selector) {
    return is(selector.includeManagementEvents())
        && selector.readWriteType() == ReadWriteType.ALL
        && selector.excludeManagementEventSources().isEmpty();
  }

  /** Any further field would leave some management events out (PutEventSelectors). */
  private static boolean leavesNothingOut(AdvancedEventSelector selector) {
    var fields = selector.fieldSelectors();
    return fields.size() == 1
        && "eventCategory".equals(fields.getFirst().field())
        && fields.getFirst().equalsValue().equals(List.of("Management"));
  }

  private static boolean is(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
