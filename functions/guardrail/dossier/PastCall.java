package guardrail.dossier;

import guardrail.event.CloudTrailRecord;
import guardrail.event.Json;
import guardrail.event.PastRecord;
import guardrail.guarded.TrailArn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One record of Event history. Callers choose much of what is in it.
 *
 * @param sourceAddress where it came from: an address, or the name of a service
 * @param trail the trail that the caller named, in a call of CloudTrail
 * @param about the request's parameters that say whom or what it was about
 * @param json the record as AWS gave it
 */
public record PastCall(
    String id,
    Instant at,
    String region,
    String source,
    String name,
    String actor,
    Optional<String> accessKeyId,
    Optional<String> sourceAddress,
    Optional<String> error,
    boolean readOnly,
    Suspect by,
    Optional<String> trail,
    String about,
    Weight weight,
    String json) {
  private static final List<String> TELLING_PARAMETERS =
      List.of(
          "userName",
          "roleName",
          "groupName",
          "policyArn",
          "policyName",
          "bucketName",
          "name",
          "trailName",
          "snapshotId",
          "imageId",
          "attributeType",
          "keyId",
          "secretId",
          "dBSnapshotIdentifier",
          "functionName",
          "groupId",
          "instanceId",
          "logGroupName");

  /**
   * Reads a record; what it lacks is taken from what stands beside it in the answer.
   *
   * @param region that was asked
   */
  public static PastCall of(String id, Instant at, String region, String json) {
    var call = PastRecord.parse(json);
    var source = call.eventSource().orElse("unknown");
    var name = call.eventName().orElse("unknown");
    var readOnly =
        Json.text(PastRecord.fields(json), "readOnly").filter("true"::equals).isPresent();
    return new PastCall(
        call.eventId().orElse(id),
        call.eventTime().orElse(at),
        call.awsRegion().orElse(region),
        source,
        name,
        call.actor().name(),
        call.actor().accessKeyId(),
        call.actor().sourceIpAddress(),
        call.errorCode(),
        readOnly,
        Suspect.of(call.actor()),
        call.trailName().filter(_ -> call.eventSource().isPresent()),
        about(call),
        Weight.of(service(source), name, readOnly),
        json);
  }

  private static String about(CloudTrailRecord call) {
    return TELLING_PARAMETERS.stream()
        .flatMap(name ->
            Json.text(call.requestParameters(), name).map(value -> name + " " + value).stream())
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  public boolean failed() {
    return error.isPresent();
  }

  /** Whether it names this trail, as callers do: by ARN, or by a name, which is its Region's. */
  public boolean isAbout(TrailArn arn) {
    return trail
        .filter(name ->
            name.equals(arn.toString()) || (name.equals(arn.name()) && region.equals(arn.region())))
        .isPresent();
  }

  /** All of it: who called, how, and with what. */
  public CloudTrailRecord asRecord() {
    return PastRecord.parse(json);
  }

  /** The service as people call it: "iam" for iam.amazonaws.com. */
  public String service() {
    return service(source);
  }

  private static String service(String source) {
    return source.replaceFirst("\\.amazonaws\\.com$", "");
  }
}
