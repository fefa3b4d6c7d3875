package localaws.cloudtrail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What GetTrailStatus knows; a trail that never logged has no times. */
public record Recording(
    boolean logging,
    Optional<Instant> started,
    Optional<Instant> stopped,
    Optional<Instant> delivered,
    Optional<String> deliveryError,
    Optional<Instant> digestDelivered) {

  static final Recording NEVER =
      new Recording(
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Starting a logging trail changes nothing. */
  Recording start(Instant at) {
    return logging
        ? this
        : new Recording(true, Optional.of(at), stopped, delivered, deliveryError, digestDelivered);
  }

  /** Stopping a stopped trail keeps the first time, which is where the gap began. */
  Recording stop(Instant at) {
    return logging
        ? new Recording(false, started, Optional.of(at), delivered, deliveryError, digestDelivered)
        : this;
  }

  Recording delivered(Instant at, boolean digest) {
    return new Recording(
        logging,
        started,
        stopped,
        Optional.of(at),
        Optional.empty(),
        digest ? Optional.of(at) : digestDelivered);
  }

  Recording failed(String s3Code) {
    return new Recording(
        logging, started, stopped, delivered, Optional.of(s3Code), digestDelivered);
  }

  Map<String, Object> status(Optional<String> shownError) {
    var status = new LinkedHashMap<String, Object>();
    status.put("IsLogging", logging);
    started.ifPresent(at -> status.put("StartLoggingTime", seconds(at)));
    stopped.ifPresent(at -> status.put("StopLoggingTime", seconds(at)));
    delivered.ifPresent(at -> status.put("LatestDeliveryTime", seconds(at)));
    shownError.ifPresent(code -> status.put("LatestDeliveryError", code));
    digestDelivered.ifPresent(at -> status.put("LatestDigestDeliveryTime", seconds(at)));
    return status;
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }
}
