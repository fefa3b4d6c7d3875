package guardrail.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A time that is asked about. Event history has times of whole seconds, so it begins with one. */
public record Window(Instant from, Instant to) {
  /** AWS CloudTrail User Guide, "Working with CloudTrail event history". */
  static final Duration KEPT = Duration.ofDays(90);

  /** The same to the whole seconds around it; what ends before it begins has the length zero. */
  public static Window around(Instant from, Instant to) {
    var start = from.truncatedTo(ChronoUnit.SECONDS);
    var end = to.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    return new Window(start, end.isBefore(start) ? start : end);
  }

  /** As far back as Event history goes. */
  static Window allBefore(Instant to) {
    return around(to.minus(KEPT), to);
  }

  /** What of it is not older than Event history. */
  public Window keptAt(Instant now) {
    var first = now.minus(KEPT);
    return from.isBefore(first) ? around(first, to) : this;
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
