package guardrail.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The looks at one account.
 *
 * @param number of the last look; whoever comes to make an older one does not
 * @param due when the next one is due by itself; empty if it waits for a sweep
 * @param last when the last one was
 * @param lastWhole when one last took in the buckets, too
 */
public record Looks(
    int number, Optional<Instant> due, Optional<Instant> last, Optional<Instant> lastWhole) {
  static final Looks NONE = new Looks(0, Optional.empty(), Optional.empty(), Optional.empty());

  /** No look takes longer than Lambda lets it. */
  private static final Duration ONE_LOOK = Duration.ofMinutes(15);

  private static final Duration SOONEST = Duration.ofSeconds(30);

  /** Amazon SQS API Reference, SendMessage: DelaySeconds is at most 900. */
  private static final Duration LATEST = Duration.ofMinutes(15);

  private static final Duration WHOLE = Duration.ofDays(1);

  /** The next look is being made. */
  Looks begun(Instant now) {
    return new Looks(number + 1, Optional.of(now.plus(ONE_LOOK)), Optional.of(now), lastWhole);
  }

  Looks glanced(Instant now) {
    return new Looks(number, Optional.empty(), Optional.of(now), lastWhole);
  }

  /** Something is left, so a glance is not enough the next time. */
  Looks unwell(Instant now) {
    return new Looks(number, Optional.empty(), Optional.of(now), Optional.empty());
  }

  Looks whole(Instant now) {
    return new Looks(number, Optional.empty(), Optional.of(now), Optional.of(now));
  }

  /** Looks come soon at first, and then every tenth of the time that it has taken. */
  Looks next(Instant since, Instant now) {
    var tenth = Duration.between(since, now).dividedBy(10);
    var delay = tenth.compareTo(SOONEST) < 0 ? SOONEST : tenth;
    var due = now.plus(delay.compareTo(LATEST) > 0 ? LATEST : delay);
    return new Looks(number, Optional.of(due), last, lastWhole);
  }

  /** Until one has ended, the next look is a whole one, too. */
  Looks wholeNext() {
    return new Looks(number, due, last, Optional.empty());
  }

  Looks none() {
    return new Looks(number, Optional.empty(), last, lastWhole);
  }

  /** Whether the look that is due was never made, so that a sweep makes it. */
  boolean isOverdue(Instant now) {
    return due.map(at -> now.isAfter(at.plus(ONE_LOOK))).orElse(true);
  }

  /** Whether a look was made then or later. */
  public boolean isSince(Instant time) {
    return last.filter(at -> !at.isBefore(time)).isPresent();
  }

  /** Whether a glance is not enough any more. */
  public boolean needsWhole(Instant now) {
    return lastWhole.map(at -> !now.isBefore(at.plus(WHOLE))).orElse(true);
  }
}
