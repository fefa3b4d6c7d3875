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
    if (call.isEmpty()) {
      return Optional.empty();
    }
    var from = remembered(called, before);
    return Optional.of(new Blackout(from, end(from, after))).filter(d -> d.to().isPresent());
  }

  private static Optional<Instant> found(Judgement before) {
    return before.drift().stream()
        .flatMap(d -> d instanceof NotLogging(var since) ? since.stream() : Stream.empty())
        .findFirst();
  }

  /** The stop that CloudTrail still shows, or the call's own time for a trail made again since. */
  private static Optional<Instant> remembered(Optional<Instant> called, Judgement before) {
    var stopped = before.seen().knownStatus().flatMap(TrailStatus::stopLoggingTime);
    if (stopped.isEmpty() || called.isEmpty()) {
      return stopped.or(() -> called);
    }
    return stopped.filter(stop -> near(stop, called.get()));
  }

  private static boolean near(Instant stop, Instant called) {
    return !stop.isBefore(called.minus(SAME_STOP));
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
