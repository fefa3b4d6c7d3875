package guardrail.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last time that every account was put onto the queue.
 *
 * @param version counts the writes; 0: none yet
 * @param startedAt when it began
 * @param listed how many accounts were put there; empty as long as it is at it
 * @param firstEndedAt when the first sweep ever ended; what it found was there before the guardrail
 * @param digestToldAt when people were last told how all accounts stand
 */
public record Sweep(
    long version,
    Instant startedAt,
    Optional<Integer> listed,
    Optional<Instant> firstEndedAt,
    Optional<Instant> digestToldAt) {

  /** The scheduler may call twice for one time, and a slow sweep must not meet the next. */
  public static boolean isDue(Optional<Sweep> last, Duration interval, Instant now) {
    return last.map(sweep -> !now.isBefore(sweep.startedAt.plus(sweep.hold(interval))))
        .orElse(true);
  }

  /** One that died is dead after Lambda's longest time. */
  private Duration hold(Duration interval) {
    return isOver() ? interval.multipliedBy(4).dividedBy(5) : Duration.ofMinutes(15);
  }

  /** Whether all accounts were put onto the queue. */
  public boolean isOver() {
    return listed.isPresent();
  }

  /** The same, given back by one that failed, so that its retry can begin at once. */
  public Sweep released() {
    return new Sweep(version, Instant.EPOCH, Optional.empty(), firstEndedAt, digestToldAt);
  }

  /** One that begins now. */
  public static Sweep begin(Optional<Sweep> last, Instant now) {
    return new Sweep(
        last.map(Sweep::version).orElse(0L),
        now,
        Optional.empty(),
        last.flatMap(Sweep::firstEndedAt),
        last.flatMap(Sweep::digestToldAt));
  }

  /** Whether what it finds was there before the guardrail. */
  public boolean isFirst() {
    return firstEndedAt.isEmpty();
  }

  public Sweep version(long written) {
    return new Sweep(written, startedAt, listed, firstEndedAt, digestToldAt);
  }

  public Sweep ended(int accounts, Instant now) {
    return new Sweep(
        version,
        startedAt,
        Optional.of(accounts),
        firstEndedAt.or(() -> Optional.of(now)),
        digestToldAt);
  }

  public Sweep digestTold(Instant now) {
    return new Sweep(version, startedAt, listed, firstEndedAt, Optional.of(now));
  }
}
