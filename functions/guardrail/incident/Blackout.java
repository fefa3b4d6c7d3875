package guardrail.incident;

import guardrail.drift.TrailDrift.NotLogging;
import guardrail.event.CloudTrailRecord;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time a trail did not record.
 *
 * @param from empty if nothing tells when it began
 * @param to empty if it goes on
 */
public record Blackout(Optional<Instant> from, Optional<Instant> to) {
  /** How far a record's time and CloudTrail's own may lie apart and still speak of one stop. */
  private static final Duration SAME_STOP = Duration.ofMinutes(5);

  public Optional<Duration> length() {
    return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
  }

  /**
   * The blackout that a wake-up found, or that was over when it looked; empty if there was none.
   */
  static Optional<Blackout> of(WakeUp wakeUp, Judgement before, Judgement after) {
    var call = wakeUp.cause().filter(CloudTrailRecord::isStopOrDelete);
    var called = call.flatMap(CloudTrailRecord::eventTime);
    if (before.dark()) {
      var from = found(before).or(() -> called);
      return Optional.of(new Blackout(from, end(from, after)));
    }
    return call.flatMap(_ -> before.seen().knownStatus()).flatMap(now -> over(now, called));
  }

  private static Optional<Instant> found(Judgement before) {
    return before.drift().stream()
        .flatMap(d -> d instanceof NotLogging(var since) ? since.stream() : Stream.empty())
        .findFirst();
  }

  /**
   * The last stop and start that CloudTrail still shows, if the call lies between them; for a trail
   * that was made again since and shows no stop, the call begins it.
   */
  private static Optional<Blackout> over(TrailStatus status, Optional<Instant> called) {
    var from = status.stopLoggingTime().or(() -> called);
    var to = status.startLoggingTime();
    if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    return Optional.of(new Blackout(from, to))
        .filter(_ -> called.map(call -> between(from.get(), call, to.get())).orElse(true));
  }

  /** Whether a stop that CloudTrail shows is the one of this call; unknown times tell nothing. */
  static boolean sameStop(Optional<Instant> stop, Optional<Instant> called) {
    return stop.isEmpty()
        || called.isEmpty()
        || Duration.between(stop.get(), called.get()).abs().compareTo(SAME_STOP) <= 0;
  }

  private static boolean between(Instant from, Instant call, Instant to) {
    return !call.isBefore(from.minus(SAME_STOP)) && !call.isAfter(to.plus(SAME_STOP));
  }

  private static Optional<Instant> end(Optional<Instant> from, Judgement after) {
    return after
        .seen()
        .knownStatus()
        .filter(TrailStatus::isLogging)
        .flatMap(TrailStatus::startLoggingTime)
        .filter(start -> from.isEmpty() || !start.isBefore(from.get()));
  }
}
