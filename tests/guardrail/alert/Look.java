package guardrail.alert;

import guardrail.drift.Symptom.Delivery;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailSettings;
import guardrail.observation.AwsError;
import guardrail.observation.Backing;
import guardrail.observation.BucketState;
import guardrail.observation.Observation;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.TrailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a look at the fixture's trail shows, built from a good day. */
record Look(
    Part<Optional<TrailSettings>> settings,
    Part<Optional<TrailStatus>> status,
    Part<BucketState> logBucket,
    Part<BucketState> standbyBucket,
    Optional<Backing> backing,
    UnaryOperator<Way> way) {
  static final Instant STOPPED = Instant.parse("2026-11-22T09:14:03Z");
  static final Instant STARTED = Instant.parse("2026-11-22T09:14:31Z");
  static final Instant LOOKED = Instant.parse("2026-11-22T09:14:33Z");
  private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

  /** A trail that meets its standard and has done so for months. */
  static Look well() {
    return new Look(
        new Known<>(Optional.of(Incidents.STANDARD.settings())),
        new Known<>(Optional.of(status(true, LONG_AGO, null))),
        new Known<>(BucketState.OURS),
        new Known<>(BucketState.OURS),
        Optional.empty(),
        UnaryOperator.identity());
  }

  static Look stopped() {
    return well().status(status(false, LONG_AGO, STOPPED));
  }

  /** Stopped, and started again half a minute later. */
  static Look restarted() {
    return well().status(status(true, STARTED, STOPPED));
  }

  /** Made again half a minute after it was deleted. */
  static Look recreated() {
    return well().status(status(true, STARTED, null));
  }

  static Look gone() {
    return new Look(
        new Known<>(Optional.empty()),
        new Known<>(Optional.empty()),
        new Known<>(BucketState.OURS),
        new Known<>(BucketState.OURS),
        Optional.empty(),
        UnaryOperator.identity());
  }

  static Look unreadable() {
    var hidden = Incidents.denied("cloudtrail:GetTrail", Incidents.ARN.toString());
    var bucket = Incidents.denied("s3:HeadBucket", Incidents.LOG_BUCKET);
    return new Look(
        new Unreadable<>(hidden),
        new Unreadable<>(Incidents.denied("cloudtrail:GetTrailStatus", Incidents.ARN.toString())),
        new Unreadable<>(bucket),
        new Known<>(BucketState.OURS),
        Optional.empty(),
        UnaryOperator.identity());
  }

  Look settings(TrailSettings changed) {
    return new Look(
        new Known<>(Optional.of(changed)), status, logBucket, standbyBucket, backing, way);
  }

  Look status(TrailStatus changed) {
    return new Look(
        settings, new Known<>(Optional.of(changed)), logBucket, standbyBucket, backing, way);
  }

  Look statusUnreadable(AwsError error) {
    return new Look(settings, new Unreadable<>(error), logBucket, standbyBucket, backing, way);
  }

  Look logBucket(BucketState state) {
    return new Look(settings, status, new Known<>(state), standbyBucket, backing, way);
  }

  Look standbyBucket(BucketState state) {
    return new Look(settings, status, logBucket, new Known<>(state), backing, way);
  }

  Look backed(boolean trustedAccess, String... administrators) {
    var found = new Backing(new Known<>(trustedAccess), new Known<>(List.of(administrators)));
    return new Look(settings, status, logBucket, standbyBucket, Optional.of(found), way);
  }

  /** Every delivery of a logging trail fails with this code. */
  Look failing(String code) {
    return failing(code, List.of(Delivery.values()));
  }

  /** Only these do. */
  Look failing(String code, List<Delivery> failing) {
    var error = Optional.of(code);
    return status(
        new TrailStatus(
            true,
            Optional.of(STARTED),
            Optional.empty(),
            Optional.empty(),
            error.filter(_ -> failing.contains(Delivery.LOG_FILES)),
            error.filter(_ -> failing.contains(Delivery.DIGESTS)),
            error.filter(_ -> failing.contains(Delivery.NOTIFICATIONS)),
            error.filter(_ -> failing.contains(Delivery.LOG_GROUP_EVENTS))));
  }

  /** With something changed along the way on which the trail delivers. */
  Look along(UnaryOperator<Way> changed) {
    return new Look(
        settings,
        status,
        logBucket,
        standbyBucket,
        backing,
        before -> changed.apply(way.apply(before)));
  }

  Observation seen(GuardedTrail trail, Duration late) {
    return nearby(late).along(way.apply(Way.well(trail)).path());
  }

  /** The same look, no further than whether the buckets are there. */
  Observation nearby(Duration late) {
    var look =
        new Observation(
            settings, late(late), logBucket, standbyBucket, List.of(), LOOKED.plus(late));
    return backing.map(look::backed).orElse(look);
  }

  private Part<Optional<TrailStatus>> late(Duration late) {
    return switch (status) {
      case Known(var known) -> new Known<>(known.map(s -> moved(s, late)));
      case Unreadable<Optional<TrailStatus>> unreadable -> unreadable;
    };
  }

  private static TrailStatus moved(TrailStatus status, Duration late) {
    return new TrailStatus(
        status.isLogging(),
        status.startLoggingTime().map(t -> t.equals(STARTED) ? t.plus(late) : t),
        status.stopLoggingTime().map(t -> t.plus(late)),
        status.latestDeliveryTime(),
        status.latestDeliveryError(),
        status.latestDigestDeliveryError(),
        status.latestNotificationError(),
        status.latestCloudWatchLogsDeliveryError());
  }

  private static TrailStatus status(boolean logging, Instant started, @Nullable Instant stopped) {
    return new TrailStatus(
        logging,
        Optional.of(started),
        Optional.ofNullable(stopped),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Settings as Pacu leaves them. */
  static TrailSettings weakened(TrailSettings from) {
    return new TrailSettings(
        from.s3BucketName(),
        Optional.of("nobody-looks-here"),
        Optional.empty(),
        false,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
