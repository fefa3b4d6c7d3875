package simulation;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import localaws.SettableClock;

/** The main class behind `./guardrail simulate`. */
public final class Simulate {
  private Simulate() {}

  /** Exits 0 if every scenario ended as it should, 1 if one did not, 2 for a wrong option. */
  public static void main(String[] args) {
    System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return 2;
    }
    if (options.list()) {
      Scenarios.ALL.forEach(s -> out.printf("%-28s %s%n", s.name(), s.title()));
      return 0;
    }
    var report = options.json() ? new JsonReport(out) : new TextReport(out);
    var played = new ArrayList<Playback>();
    for (var scenario : options.scenarios()) {
      var skip =
          options.endpoint().isPresent()
              ? scenario.notOnMoto()
              : java.util.Optional.<String>empty();
      if (skip.isPresent()) {
        report.skipped(scenario, skip.get());
        continue;
      }
      Playback playback;
      try {
        playback = play(scenario, options);
      } catch (UncheckedIOException unreachable) {
        err.println(unreachable.getMessage());
        return 2;
      }
      options.incidents().ifPresent(folder -> new ToldPages(playback).write(folder));
      report.played(playback);
      played.add(playback);
    }
    report.end(played);
    return !played.isEmpty() && played.stream().allMatch(Playback::passed) ? 0 : 1;
  }

  /** Plays one scenario in a world of its own. */
  public static Playback play(Scenario scenario, Options options) {
    Cloud cloud =
        options
            .endpoint()
            .<Cloud>map(MotoCloud::new)
            .orElseGet(() -> new LocalCloud(clock(scenario)));
    try (var deployed = Deployment.of(cloud, scenario.parameters())) {
      var stage = new Stage(deployed);
      try {
        scenario.play(stage);
      } catch (RuntimeException broken) {
        stage.check("the story can be played: " + broken, false);
      }
      return stage.playback(scenario);
    }
  }

  private static InstantSource clock(Scenario scenario) {
    return scenario.takesDays()
        ? new SettableClock(Instant.parse("2026-11-01T00:00:00Z"))
        : InstantSource.system();
  }

  static List<String> names() {
    return Scenarios.ALL.stream().map(Scenario::name).toList();
  }
}
