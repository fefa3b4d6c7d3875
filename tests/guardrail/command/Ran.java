package guardrail.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A command as its user sees it: what it printed, and how it ended. */
record Ran(int exit, String out, String err) {
  static final Instant NOW = Instant.parse("2026-11-22T09:14:03Z");

  /** In a shell that names no Region and has no terminal. */
  static Ran of(String... words) {
    var streams = new Streams(Optional.empty());
    return streams.ran(Main.run(List.of(words), streams.here(Map.of())));
  }

  /** Takes what a command prints. */
  static final class Streams {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Optional<Predicate<String>> asks;
    final Map<String, String> files = new TreeMap<>();
    final List<String> questions = new ArrayList<>();

    Streams(Optional<Predicate<String>> asks) {
      this.asks = asks;
    }

    Surroundings here(Map<String, String> environment) {
      return here(environment, NOW);
    }

    Surroundings here(Map<String, String> environment, Instant now) {
      return new Surroundings(
          environment,
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          () -> now,
          _ -> {},
          files::put,
          asks.map(answer ->
              question -> {
                questions.add(question);
                return answer.test(question);
              }));
    }

    Ran ran(int exit) {
      return new Ran(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
