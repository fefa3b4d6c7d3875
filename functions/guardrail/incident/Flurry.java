package guardrail.incident;

import guardrail.event.CloudTrailRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Repairs of one trail that follow each other closely. Whoever goes on breaking it is repaired at a
 * bounded rate, and told as a sum; whatever is new about it is repaired at once and told.
 *
 * @param since when the first repair was made
 * @param repairs when the last of them were, oldest first
 * @param made how many there were
 * @param paged when people were told that it is flapping; empty as long as it is not
 * @param found fingerprints of what was found broken
 * @param deeds who did what how often
 * @param look when the guardrail looks again by a message of its own
 */
public record Flurry(
    Instant since,
    List<Instant> repairs,
    int made,
    Optional<Instant> paged,
    List<String> found,
    List<Deed> deeds,
    Optional<Instant> look) {
  /** No message of a queue is held back for longer (Amazon SQS, message timers). */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Identities and their calls are few; whoever has more of them is told of again. */
  private static final int MOST = 50;

  public Flurry {
    repairs = List.copyOf(repairs);
    found = List.copyOf(found);
    deeds = List.copyOf(deeds);
  }

  /** Before the first repair. */
  public static Flurry none(Instant now) {
    return new Flurry(now, List.of(), 0, Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  public boolean isFlapping() {
    return paged.isPresent();
  }

  /** Whether nothing was repaired for so long that the next repair has nothing to do with it. */
  public boolean isOver(Instant now, Tolerance tolerance) {
    return !now.isBefore(last().plus(tolerance.within()));
  }

  public Instant last() {
    return repairs.isEmpty() ? since : repairs.getLast();
  }

  /** The same after one more repair; one too many in the time makes it flapping. */
  public Flurry repaired(Instant now, Tolerance tolerance) {
    var recent =
        Stream.concat(
                repairs.stream().filter(at -> at.isAfter(now.minus(tolerance.within()))),
                Stream.of(now))
            .toList();
    var page = isFlapping() || recent.size() < tolerance.repairs() ? paged : Optional.of(now);
    var kept = recent.subList(Math.max(0, recent.size() - tolerance.repairs()), recent.size());
    return new Flurry(since, kept, made + 1, page, found, deeds, look)
        .lookingAtItsEnd(now, tolerance, !page.equals(paged));
  }

  /** The same with what was found, and with the call that broke it, if one is known. */
  public Flurry seeing(Optional<CloudTrailRecord> cause, String fingerprint, Instant now) {
    var all = new ArrayList<>(deeds);
    cause.ifPresent(call -> {
      var before = deeds.stream().filter(deed -> deed.isOf(call)).findFirst();
      before.ifPresent(all::remove);
      all.add(before.map(deed -> deed.again(now)).orElseGet(() -> Deed.first(call, now)));
    });
    var seen = Stream.concat(found.stream(), Stream.of(fingerprint)).distinct().toList();
    return new Flurry(since, repairs, made, paged, newest(seen), newest(all), look);
  }

  private static <T> List<T> newest(List<T> all) {
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  /** Whether there is nothing in it that was not told with the page or before. */
  public boolean knows(Optional<CloudTrailRecord> cause, String fingerprint) {
    return isFlapping()
        && found.contains(fingerprint)
        && cause.map(call -> deeds.stream().anyMatch(deed -> deed.isOf(call))).orElse(true);
  }

  /** Whether its repair waits: what is known was repaired a moment ago. */
  public boolean holdsBack(CloudTrailRecord cause, String fingerprint, Instant now) {
    return now.isBefore(nextRepair()) && knows(Optional.of(cause), fingerprint);
  }

  /** When the next repair of what is known is due. */
  public Instant nextRepair() {
    return last().plus(Tolerance.BETWEEN_REPAIRS);
  }

  /** Whether a message is under way that has it repaired in time. */
  public boolean isLookedAtInTime(Instant now) {
    return look.filter(at -> at.isAfter(now) && !at.isAfter(nextRepair())).isPresent();
  }

  /** The same while a repair waits for its time. */
  public Flurry held() {
    return lookingAt(nextRepair());
  }

  /** The same after the guardrail's own look, which sees to it that there is a next one. */
  public Flurry looked(Instant now, Tolerance tolerance) {
    // The queue's clock and the function's may lie a little apart.
    var due = look.filter(at -> !at.isAfter(now.plusSeconds(2))).isPresent();
    return lookingAtItsEnd(now, tolerance, due);
  }

  private Flurry lookingAtItsEnd(Instant now, Tolerance tolerance, boolean due) {
    var end = last().plus(tolerance.within()).plusSeconds(1);
    var latest = now.plus(LONGEST);
    return isFlapping() && due ? lookingAt(end.isBefore(latest) ? end : latest) : this;
  }

  private Flurry lookingAt(Instant at) {
    return new Flurry(since, repairs, made, paged, found, deeds, Optional.of(at));
  }
}
