package guardrail.command;

import guardrail.drift.Drift;
import guardrail.drift.DriftDetection;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.StackParameters;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.observation.BucketState;
import guardrail.observation.Observation;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.TrailStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trail as it stands, and the standard that the stack would hold it to.
 *
 * @param bucket what S3 says of its bucket, asked for one of the trail's own account
 */
record Adoption(
    OtherTrail trail, Part<Optional<TrailStatus>> status, Part<BucketState> bucket, Instant at) {
  private static final String STANDBY = "the standby bucket that the stack makes";
  private static final String ROLE = "a role that the stack makes";

  /** What stands in a command where a person must put the owner of the bucket. */
  static final String OWNER = "OWNER_OF_THE_BUCKET";

  /** The parameters that make it the standard. */
  StackParameters parameters() {
    return StackParameters.adopting(
        trail.arn(), trail.settings(), bucketIsAbroad() ? Optional.of(OWNER) : Optional.empty());
  }

  boolean bucketIsAbroad() {
    return bucket.equals(new Known<>(BucketState.NOT_OURS));
  }

  /** The standard, as the function would read it from these parameters. */
  GuardedTrail target() {
    return target(trail);
  }

  static GuardedTrail target(OtherTrail trail) {
    var now = trail.settings();
    var said = StackParameters.adopting(trail.arn(), trail.settings(), Optional.empty()).values();
    var group = now.cloudWatchLogsLogGroupArn().filter(_ -> said.containsKey("LogGroupName"));
    var settings =
        new TrailSettings(
            now.s3BucketName(),
            now.s3KeyPrefix(),
            now.snsTopicArn().filter(_ -> said.containsKey("DeliveryTopicName")),
            true,
            true,
            true,
            group,
            group.map(_ -> ROLE),
            now.kmsKeyId(),
            false);
    return new GuardedTrail(
        trail.arn(), new TrailStandard(settings, trail.arn().account(), STANDBY));
  }

  /** How it differs from that standard: what the first Enforce would change. */
  List<Drift> changes() {
    var seen =
        new Observation(
            new Known<>(Optional.of(trail.settings())),
            status,
            bucketIsAbroad() ? new Known<>(BucketState.IN_ANOTHER_ACCOUNT) : bucket,
            new Known<>(BucketState.OURS),
            List.of(),
            at);
    return DriftDetection.detect(target(), seen);
  }

  /** Settings that template.yaml has no words for, and what that comes to. */
  List<String> unsayable() {
    var said = parameters().values();
    var unsayable = new ArrayList<String>();
    trail
        .settings()
        .snsTopicArn()
        .filter(_ -> !said.containsKey("DeliveryTopicName"))
        .map("The topic %s is of another account or Region: Enforce takes it off."::formatted)
        .ifPresent(unsayable::add);
    trail
        .settings()
        .cloudWatchLogsLogGroupArn()
        .filter(_ -> !said.containsKey("LogGroupName"))
        .map("The log group %s is of another account or Region: Enforce takes it off."::formatted)
        .ifPresent(unsayable::add);
    said.forEach((name, value) -> Sayable.objection(name, value).ifPresent(unsayable::add));
    return unsayable;
  }
}
