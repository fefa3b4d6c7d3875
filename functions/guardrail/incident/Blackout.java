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

  /** The gap that ended after something was found, as far as CloudTrail still shows it. */
  static Optional<Blackout> endedAfter(Instant found, Optional<TrailStatus> status) {
    return status
        .flatMap(now -> over(now, Optional.empty()))
        .filter(gap -> gap.to().filter(end -> end.isAfter(found.minus(SAME_STOP))).isPresent());
  }

  private static Optional<Instant> found(Judgement before) {
    return before.drift().stream()
        .flatMap(d -> d instanceof NotLogging(var since) ? since.stream() : Stream.empty())
        .findFirst();
  }

  /**
   * The last stop and start that CloudTrail still shows; for a trail that was made again since and
   * shows no stop, the call begins it.
   */
  private static Optional<Blackout> over(TrailStatus status, Optional<Instant> called) {
    var from = status.stopLoggingTime().or(() -> called);
    var to = status.startLoggingTime();
    return from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())
        ? Optional.empty()
        : Optional.of(new Blackout(from, to));
  }

  /** Whether a call of this time lies in it; unknown times tell nothing against it. */
  boolean holds(Optional<Instant> called) {
    return called
        .filter(call ->
            from.filter(start -> call.isBefore(start.minus(SAME_STOP))).isPresent()
                || to.filter(end -> call.isAfter(end.plus(SAME_STOP))).isPresent())
        .isEmpty();
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
