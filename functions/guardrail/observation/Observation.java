package guardrail.observation;

import guardrail.guarded.Setting;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import guardrail.observation.Refusal.SettingRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One look at a guarded trail: everything that the plan is made from.
 *
 * @param settings known and empty: the trail does not exist
 * @param path what it needs beside itself, as far as that was looked at
 * @param refusals what AWS refused earlier in the same reconcile
 * @param others trails that stand in the way of making this one; empty if nobody looked
 * @param coveredBy the organization's trail that records the account as well as its own would
 * @param backing what the trail stands on; empty unless it must be the organization's
 */
public record Observation(
    Part<Optional<TrailSettings>> settings,
    Part<Optional<TrailStatus>> status,
    Part<BucketState> logBucket,
    Part<BucketState> standbyBucket,
    DeliveryPath path,
    List<Refusal> refusals,
    Part<List<OtherTrail>> others,
    Optional<TrailArn> coveredBy,
    Optional<Backing> backing,
    Instant at) {
  private static final Part<List<OtherTrail>> NOBODY_LOOKED = new Known<>(List.of());

  public Observation {
    refusals = List.copyOf(refusals);
  }

  /** A look at the trail and its buckets, and no further. */
  public Observation(
      Part<Optional<TrailSettings>> settings,
      Part<Optional<TrailStatus>> status,
      Part<BucketState> logBucket,
      Part<BucketState> standbyBucket,
      List<Refusal> refusals,
      Instant at) {
    this(
        settings,
        status,
        logBucket,
        standbyBucket,
        DeliveryPath.UNSEEN,
        refusals,
        NOBODY_LOOKED,
        Optional.empty(),
        Optional.empty(),
        at);
  }

  /** A look at the trail alone. */
  public static Observation of(Glance glance, Instant at) {
    var notLookedAt = new Known<>(BucketState.NOT_LOOKED_AT);
    return new Observation(
        glance.settings(), glance.status(), notLookedAt, notLookedAt, List.of(), at);
  }

  /** Whether the look went along all that the trail delivers through. */
  public boolean isWhole() {
    return !path.equals(DeliveryPath.UNSEEN);
  }

  /** The same look, together with what was learned by trying. */
  public Observation with(List<Refusal> learned) {
    return new Observation(
        settings, status, logBucket, standbyBucket, path, learned, others, coveredBy, backing, at);
  }

  /** The same look, together with the trails that stand in the way. */
  public Observation around(Part<List<OtherTrail>> found) {
    return new Observation(
        settings, status, logBucket, standbyBucket, path, refusals, found, coveredBy, backing, at);
  }

  /** The same look, further along. */
  public Observation along(DeliveryPath found) {
    return new Observation(
        settings,
        status,
        logBucket,
        standbyBucket,
        found,
        refusals,
        others,
        coveredBy,
        backing,
        at);
  }

  /** The same look at an account of which the organization's trail records all. */
  public Observation covered(TrailArn trail) {
    return new Observation(
        settings,
        status,
        logBucket,
        standbyBucket,
        path,
        refusals,
        others,
        Optional.of(trail),
        backing,
        at);
  }

  /** The same look, together with what the organization's trail stands on. */
  public Observation backed(Backing found) {
    return new Observation(
        settings,
        status,
        logBucket,
        standbyBucket,
        path,
        refusals,
        others,
        coveredBy,
        Optional.of(found),
        at);
  }

  /** Whether AWS says that there is no such trail. */
  public boolean showsNoTrail() {
    return settings.known().filter(Optional::isEmpty).isPresent();
  }

  /** Whether AWS shows the trail. */
  public boolean showsTrail() {
    return knownSettings().isPresent();
  }

  /** A trail of this name that has its home in another Region. */
  public Optional<TrailArn> namesakeOf(TrailArn guarded) {
    return seen(others)
        .filter(other -> other.isNamesakeOf(guarded))
        .map(OtherTrail::arn)
        .findFirst();
  }

  /** The others that are seen to record management events. */
  public List<OtherTrail> recordingBeside() {
    return seen(others).filter(OtherTrail::recordsManagementEvents).toList();
  }

  /** Why nobody knows whether another trail records. */
  public Optional<AwsError> othersUnseen() {
    return others instanceof Unreadable<List<OtherTrail>>(var error)
        ? Optional.of(error)
        : Optional.empty();
  }

  private static Stream<OtherTrail> seen(Part<List<OtherTrail>> others) {
    return others.known().stream().flatMap(List::stream);
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
}
