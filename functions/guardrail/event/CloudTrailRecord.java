package guardrail.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A CloudTrail record as EventBridge delivers it. Any field may be missing, so all of them are
 * optional: nothing in an event may stop a repair.
 *
 * @param account the envelope's account: the one whose event bus it came from
 * @param eventSource the service that was called, as "cloudtrail.amazonaws.com"
 * @param eventName the call, as "StopLogging"
 * @param errorMessage what AWS said of a call that it did not carry out
 * @param requestParameters empty where the record has none, null ones or omitted ones
 * @param resources the ARNs that AWS itself says the call was about; most services say nothing
 */
public record CloudTrailRecord(
    Optional<String> account,
    Optional<String> recipientAccountId,
    Optional<String> eventId,
    Optional<String> eventSource,
    Optional<String> eventName,
    Optional<Instant> eventTime,
    Optional<String> awsRegion,
    Optional<String> errorCode,
    Optional<String> errorMessage,
    Map<String, Object> requestParameters,
    List<String> resources,
    Actor actor) {
  private static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";

  /** Denied calls have no parameters, but AWS's refusal names the trail (docs/aws-facts.md B1). */
  private static final Pattern REFUSED =
      Pattern.compile("arn:aws[a-z-]*:cloudtrail:[a-z0-9-]+:\\d{12}:trail/[A-Za-z0-9._-]+");

  public CloudTrailRecord {
    resources = List.copyOf(resources);
  }

  /** The trail as the caller typed it: a bare name or an ARN; empty in other services' calls. */
  public Optional<String> trailName() {
    return Stream.of("name", "trailName", "resourceId")
        .filter(_ -> isOfCloudTrail())
        .flatMap(parameter -> Json.text(requestParameters, parameter).stream())
        .findFirst()
        .or(this::refusedTrail);
  }

  private Optional<String> refusedTrail() {
    return errorMessage
        .map(REFUSED::matcher)
        .filter(named -> isOfCloudTrail() && named.find())
        .map(MatchResult::group);
  }

  /** A service that is not named is taken for CloudTrail. */
  public boolean isOfCloudTrail() {
    return eventSource.map(CLOUDTRAIL::equals).orElse(true);
  }

  /** An UpdateTrail of which the record does not show what it asked for: it was too large. */
  public boolean isUpdateOfUnknown() {
    return isUpdate() && (requestParameters.isEmpty() || requestParameters.containsKey("omitted"));
  }

  /** Replaces what a trail records. */
  public boolean putsEventSelectors() {
    return isCall("PutEventSelectors");
  }

  /** Whether AWS carried the call out: a record with an error code is of an attempt. */
  public boolean succeeded() {
    return errorCode.isEmpty();
  }

  /**
   * A call that darkens a trail whatever its parameters were. The guardrail makes neither, so
   * telling of them cannot loop.
   */
  public boolean isStopOrDelete() {
    return isCall("StopLogging") || isCall("DeleteTrail");
  }

  public boolean isUpdate() {
    return isCall("UpdateTrail");
  }

  /** A call on a trail by which it may come to record less. */
  public boolean couldWeakenATrail() {
    return isStopOrDelete() || isUpdate() || putsEventSelectors() || isCall("PutInsightSelectors");
  }

  /**
   * Takes CloudTrail's access to the organization away, and with it the organization's trails in
   * members (docs/aws-facts.md D2).
   */
  public boolean endsTrustedAccess() {
    return succeeded()
        && eventName.filter("DisableAWSServiceAccess"::equals).isPresent()
        && Json.text(requestParameters, "servicePrincipal")
            .filter(CLOUDTRAIL::equalsIgnoreCase)
            .isPresent();
  }

  /** What the caller asked for under this name, as text; empty if they did not. */
  public Optional<String> requested(String parameter) {
    return Optional.ofNullable(requestParameters.get(parameter)).map(String::valueOf);
  }

  /**
   * Whether the call was about this key. Callers name an ARN or an id, which replicas in other
   * Regions share, so AWS's own word counts where there is one (docs/aws-facts.md B3).
   */
  public boolean isOnKey(String arn) {
    return resources.isEmpty()
        ? requested("keyId").filter(id -> arn.equals(id) || arn.endsWith("/" + id)).isPresent()
        : resources.contains(arn);
  }

  /** Another service's call of the same name is another call. */
  private boolean isCall(String name) {
    return eventName.filter(name::equals).isPresent() && isOfCloudTrail();
  }
}
