package localaws.lambda;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** The waits before the tries that follow a failure; as many tries as waits. */
public record Retries(List<Duration> delays) {
  /** Lambda's own (Lambda Developer Guide, "How Lambda handles errors with async invocation"). */
  public static final Retries LAMBDA =
      new Retries(List.of(Duration.ofMinutes(1), Duration.ofMinutes(2)));

  /** For tests: the same number of tries, without the wait. */
  public static Retries quick(int times) {
    return new Retries(Collections.nCopies(times, Duration.ofMillis(5)));
  }
}
