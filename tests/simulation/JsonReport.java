package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** For programs: one JSON document a line, the last one the sum. */
final class JsonReport implements Report {
  private final PrintStream out;
  private int skipped;

  JsonReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void skipped(Scenario scenario, String why) {
    skipped++;
    print(Map.of("scenario", scenario.name(), "verdict", "skipped", "why", why));
  }

  @Override
  public void played(Playback playback) {
    print(
        Map.of(
            "scenario", playback.scenario().name(),
            "title", playback.scenario().title(),
            "verdict", playback.passed() ? "passed" : "failed",
            "timeline",
                playback.timeline().stream()
                    .map(m ->
                        Map.of(
                            "millis", Duration.between(playback.began(), m.at()).toMillis(),
                            "kind", m.kind(),
                            "text", m.text()))
                    .toList(),
            "alerts", playback.alerts().stream().map(Told::document).toList(),
            "checks",
                playback.checks().stream()
                    .map(c -> Map.of("what", c.what(), "holds", c.holds()))
                    .toList()));
  }

  @Override
  public void end(List<Playback> played) {
    var passed = played.stream().filter(Playback::passed).count();
    print(Map.of("passed", passed, "failed", played.size() - passed, "skipped", skipped));
  }

  private void print(Map<String, ?> document) {
    try {
      out.println(JSON.std.asString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
