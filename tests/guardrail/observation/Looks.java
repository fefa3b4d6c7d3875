package guardrail.observation;

import guardrail.drift.Symptom;
import guardrail.guarded.Sample;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the sample trail, each beginning from one where all is well. */
public final class Looks {
  /** A moment after the call of events/stop-by-name.json. */
  public static final Instant NOW = Instant.parse("2026-11-22T09:14:10Z");

  public static final Instant STARTED = Instant.parse("2026-10-01T00:00:00Z");
  public static final Instant STOPPED = Instant.parse("2026-11-22T09:14:03Z");

  private Looks() {}

  public static Observation well() {
    return of(Sample.PLAIN);
  }

  public static Observation of(TrailSettings settings) {
    return new Observation(
        new Known<>(Optional.of(settings)),
        new Known<>(Optional.of(logging(STARTED))),
        new Known<>(BucketState.OURS),
        new Known<>(BucketState.OURS),
        List.of(),
        NOW);
  }

  /** What an organization's trail stands on, with nobody else administering it. */
  public static Backing backing(boolean trustedAccess) {
    return new Backing(new Known<>(trustedAccess), new Known<>(List.of()));
  }

  public static Observation deleted() {
    return new Observation(
        new Known<>(Optional.empty()),
        new Known<>(Optional.empty()),
        new Known<>(BucketState.OURS),
        new Known<>(BucketState.OURS),
        List.of(),
        NOW);
  }

  public static Observation stopped() {
    return withStatus(well(), notLogging(STARTED, STOPPED));
  }

  public static Observation withStatus(Observation look, TrailStatus status) {
    return withStatus(look, new Known<>(Optional.of(status)));
  }

  public static Observation withStatus(Observation look, Part<Optional<TrailStatus>> status) {
    return new Observation(
        look.settings(), status, look.logBucket(), look.standbyBucket(), look.refusals(), NOW);
  }

  public static Observation withoutSettings(Observation look, AwsError error) {
    return new Observation(
        new Unreadable<>(error),
        look.status(),
        look.logBucket(),
        look.standbyBucket(),
        look.refusals(),
        NOW);
  }

  public static Observation withLogBucket(Observation look, BucketState state) {
    return withLogBucket(look, new Known<>(state));
  }

  public static Observation withLogBucket(Observation look, Part<BucketState> state) {
    return new Observation(
        look.settings(), look.status(), state, look.standbyBucket(), look.refusals(), NOW);
  }

  public static Observation withStandby(Observation look, BucketState state) {
    return withStandby(look, new Known<>(state));
  }

  public static Observation withStandby(Observation look, Part<BucketState> state) {
    return new Observation(
        look.settings(), look.status(), look.logBucket(), state, look.refusals(), NOW);
  }

  public static TrailStatus logging(Instant since) {
    return status(true, Optional.of(since), Optional.empty());
  }

  /** Logging all along, with its last log file and digest. */
  public static TrailStatus delivering(Instant delivered, Optional<Instant> digested) {
    return new TrailStatus(
        true,
        Optional.of(STARTED),
        Optional.empty(),
        Optional.of(delivered),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        digested);
  }

  /** Logging all along, and what is delivered beside its log files meets with this error. */
  public static TrailStatus failingBeside(Symptom.Delivery delivery, String error) {
    var code = Optional.of(error);
    return new TrailStatus(
        true,
        Optional.of(STARTED),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        code.filter(_ -> delivery == Symptom.Delivery.DIGESTS),
        code.filter(_ -> delivery == Symptom.Delivery.NOTIFICATIONS),
        code.filter(_ -> delivery == Symptom.Delivery.LOG_GROUP_EVENTS));
  }

  /** Logging all along, and its log files meet with this error of S3. */
  public static TrailStatus failing(String error) {
    return new TrailStatus(
        true,
        Optional.of(STARTED),
        Optional.empty(),
        Optional.empty(),
        Optional.of(error),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Logging again after a stop that CloudTrail still shows. */
  public static TrailStatus restarted(Instant stop, Instant start) {
    return status(true, Optional.of(start), Optional.of(stop));
  }

  public static TrailStatus notLogging(Instant start, Instant stop) {
    return status(false, Optional.of(start), Optional.of(stop));
  }

  public static TrailStatus neverStarted() {
    return status(false, Optional.empty(), Optional.empty());
  }

  public static TrailStatus status(
      boolean logging, Optional<Instant> start, Optional<Instant> stop) {
    return new TrailStatus(
        logging,
        start,
        stop,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
