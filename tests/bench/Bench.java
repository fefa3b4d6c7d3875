package bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The main class behind `./guardrail bench`. */
public final class Bench {
  private static final String USAGE =
      """
      Usage: ./guardrail bench sweep [--accounts N] [--latency MS]
        Sweeps an organization of healthy accounts on the stand-in for AWS: the handlers that
        template.yaml names, each in a JVM of its own that may have no more memory than on Lambda.
        --accounts N     10000 if nothing is said
        --latency MS     of every call that a function makes; 50 if nothing is said
      Exits 0 if every account was looked at, 1 if one was not, 2 for a wrong option.\
      """;

  private Bench() {}

  public static void main(String[] args) {
    var words = new ArrayDeque<>(List.of(args));
    try {
      System.exit(run(words));
    } catch (IllegalArgumentException wrong) {
      System.err.printf("guardrail bench: %s%n%n%s%n", wrong.getMessage(), USAGE);
      System.exit(2);
    }
  }

  private static int run(Deque<String> words) {
    if (!"sweep".equals(words.poll())) {
      throw new IllegalArgumentException("expected what to measure, for example sweep");
    }
    var accounts = 10_000;
    var latency = 50;
    while (!words.isEmpty()) {
      switch (words.pop()) {
        case "--accounts" -> accounts = number("--accounts", words, 1, 90_000);
        case "--latency" -> latency = number("--latency", words, 0, 2_000);
        case String word -> throw new IllegalArgumentException("unknown option " + word);
      }
    }
    var sweep = MeasuredSweep.of(accounts, Duration.ofMillis(latency));
    System.out.print(Report.of(sweep));
    return sweep.looked() == accounts ? 0 : 1;
  }

  private static int number(String option, Deque<String> words, int least, int most) {
    var word = String.valueOf(words.poll());
    if (!word.matches("\\d{1,6}")
        || Integer.parseInt(word) < least
        || Integer.parseInt(word) > most) {
      throw new IllegalArgumentException(
          "%s is \"%s\": expected a number from %d to %d".formatted(option, word, least, most));
    }
    return Integer.parseInt(word);
  }
}
