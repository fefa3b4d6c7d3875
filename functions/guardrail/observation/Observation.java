package guardrail.observation;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import guardrail.observation.Refusal.SettingRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One look at a guarded trail: everything that the plan is made from.
 *
 * @param settings known and empty: the trail does not exist
 * @param refusals what AWS refused earlier in the same reconcile
 */
public record Observation(
    Part<Optional<TrailSettings>> settings,
    Part<Optional<TrailStatus>> status,
    Part<BucketState> logBucket,
    Part<BucketState> standbyBucket,
    List<Refusal> refusals,
    Instant at) {
  public Observation {
    refusals = List.copyOf(refusals);
  }

  /** The same look, together with what was learned by trying. */
  public Observation with(List<Refusal> learned) {
    return new Observation(settings, status, logBucket, standbyBucket, learned, at);
  }

  public Optional<TrailStatus> knownStatus() {
    return status.known().flatMap(known -> known);
  }

  public Optional<TrailSettings> knownSettings() {
    return settings.known().flatMap(known -> known);
  }

  public Optional<AwsError> refusalOfBucket(String bucket) {
    return refusals.stream()
        .filter(
            refusal -> refusal instanceof BucketRefused refused && refused.bucket().equals(bucket))
        .map(Refusal::error)
        .findFirst();
  }

  public Optional<AwsError> refusalOfName(String bucket) {
    return refusals.stream()
        .filter(refusal -> refusal instanceof NameHeld held && held.bucket().equals(bucket))
        .map(Refusal::error)
        .findFirst();
  }

  /** A log group and its role are taken together or not at all, so one refusal is of both. */
  public Optional<AwsError> refusalOf(Setting setting) {
    var asked =
        setting == Setting.CLOUD_WATCH_LOGS_ROLE ? Setting.CLOUD_WATCH_LOGS_LOG_GROUP : setting;
    return refusals.stream()
        .filter(refusal -> refusal instanceof SettingRefused refused && refused.setting() == asked)
        .map(Refusal::error)
        .findFirst();
  }

  /**
   * Where the trail's logs can go now: the log bucket, else the standby, else nowhere. A bucket
   * that cannot be looked at may be tried, one that is not ours never.
   */
  public Optional<String> destination(GuardedTrail trail) {
    var log = trail.standard().logBucketName();
    var standby = trail.standard().standbyBucketName();
    if (takesLogs(logBucket, log)) {
      return Optional.of(log);
    }
    return takesLogs(standbyBucket, standby) ? Optional.of(standby) : Optional.empty();
  }

  private boolean takesLogs(Part<BucketState> bucket, String name) {
    var state = bucket.known();
    return refusalOfBucket(name).isEmpty()
        && state
            .map(s -> s == BucketState.OURS || s == BucketState.IN_ANOTHER_ACCOUNT)
            .orElse(true);
  }
}
