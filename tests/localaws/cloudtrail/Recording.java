package localaws.cloudtrail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What GetTrailStatus knows; a trail that never logged has no times. */
public record Recording(
    boolean logging,
    Optional<Instant> started,
    Optional<Instant> stopped,
    Map<Sink, Instant> times,
    Map<Sink, String> errors) {

  static final Recording NEVER =
      new Recording(false, Optional.empty(), Optional.empty(), Map.of(), Map.of());

  /** Starting a logging trail changes nothing. */
  Recording start(Instant at) {
    return logging ? this : new Recording(true, Optional.of(at), stopped, times, errors);
  }

  /** Stopping a stopped trail keeps the first time, which is where the gap began. */
  Recording stop(Instant at) {
    return logging ? new Recording(false, started, Optional.of(at), times, errors) : this;
  }

  /** When a log file last arrived. */
  public Optional<Instant> delivered() {
    return Optional.ofNullable(times.get(Sink.LOG_FILES));
  }

  /** Why the last log file did not arrive. */
  public Optional<String> deliveryError() {
    return Optional.ofNullable(errors.get(Sink.LOG_FILES));
  }

  /** A success takes the error away, a failure leaves the time (docs/aws-facts.md D2). */
  Recording tried(Sink sink, Instant at, Optional<String> error) {
    var later = new EnumMap<Sink, Instant>(Sink.class);
    later.putAll(times);
    var left = new EnumMap<Sink, String>(Sink.class);
    left.putAll(errors);
    error.ifPresentOrElse(
        code -> left.put(sink, code),
        () -> {
          later.put(sink, at);
          left.remove(sink);
        });
    return new Recording(logging, started, stopped, later, left);
  }

  /** Errors of these sinks are shown, those of others are over. */
  Map<String, Object> status(Predicate<Sink> shown) {
    var status = new LinkedHashMap<String, Object>();
    status.put("IsLogging", logging);
    started.ifPresent(at -> status.put("StartLoggingTime", seconds(at)));
    stopped.ifPresent(at -> status.put("StopLoggingTime", seconds(at)));
    times.forEach((sink, at) -> status.put(sink.time(), seconds(at)));
    errors.forEach((sink, code) -> {
      if (shown.test(sink)) {
        status.put(sink.error(), code);
      }
    });
    return status;
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }
}
