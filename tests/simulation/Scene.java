package simulation;

import java.util.Optional;
import localaws.World;
import localaws.events.EventBus;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** Where a scenario plays: what things are called, and how they stand now. */
abstract class Scene {
  private final Deployment deployed;

  Scene(Deployment deployed) {
    this.deployed = deployed;
  }

  final Deployment deployed() {
    return deployed;
  }

  public World world() {
    return deployed().cloud().world().orElseThrow();
  }

  public EventBus bus() {
    return deployed().bus();
  }

  public String trailName() {
    return trailArn().substring(trailArn().indexOf('/') + 1);
  }

  public String trailArn() {
    return deployed().variable("TRAIL_ARN");
  }

  public String logBucket() {
    return deployed().variable("LOG_BUCKET_NAME");
  }

  /** A bucket that lets CloudTrail write for any trail of the account. */
  public String sharedBucket() {
    return deployed().cloud().sharedBucket();
  }

  public String standbyBucket() {
    return deployed().variable("STANDBY_BUCKET_NAME");
  }

  public String variable(String name) {
    return deployed().variable(name);
  }

  public Cloud.Keys keys() {
    return deployed().cloud().keys();
  }

  /** The trail as CloudTrail shows it now. */
  public Optional<Trail> trail() {
    try {
      return Optional.of(
          deployed().auditor().cloudTrail().getTrail(r -> r.name(trailName())).trail());
    } catch (CloudTrailException gone) {
      return Optional.empty();
    }
  }

  public Optional<GetTrailStatusResponse> status() {
    try {
      return Optional.of(
          deployed().auditor().cloudTrail().getTrailStatus(r -> r.name(trailName())));
    } catch (CloudTrailException gone) {
      return Optional.empty();
    }
  }

  public boolean records() {
    return status().map(GetTrailStatusResponse::isLogging).orElse(false);
  }

  /** A bucket's policy as it was put. */
  public String policy(String bucket) {
    return deployed().auditor().s3().getBucketPolicy(r -> r.bucket(bucket)).policy();
  }

  public boolean deliversTo(String bucket) {
    return trail().filter(t -> bucket.equals(t.s3BucketName())).isPresent();
  }
}
