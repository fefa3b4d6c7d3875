package simulation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** For people: a timeline and the alert for each scenario, a verdict, and one line at the end. */
final class TextReport implements Report {
  private final PrintStream out;
  private int skipped;

  TextReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void skipped(Scenario scenario, String why) {
    skipped++;
    out.printf("%n== %s%n   not played here: %s%n", scenario.name(), why);
  }

  @Override
  public void played(Playback playback) {
    out.printf("%n== %s: %s%n%n", playback.scenario().name(), playback.scenario().title());
    for (var moment : playback.timeline()) {
      var into = Words.into(Duration.between(playback.began(), moment.at()));
      out.printf("  %9s  %-7s %s%n", into, moment.kind(), moment.text());
    }
    for (var alert : playback.alerts()) {
      out.printf("%n  The alert: %s%n", alert.subject());
      alert.email().lines().forEach(line -> out.println(("  | " + line).stripTrailing()));
    }
    out.println();
    for (var check : playback.checks()) {
      out.printf("  %s %s%n", check.holds() ? "ok  " : "FAIL", check.what());
    }
    var messages = playback.alerts().size();
    out.printf(
        "  %s, %d message%s%n",
        playback.passed() ? "PASSED" : "FAILED", messages, messages == 1 ? "" : "s");
  }

  @Override
  public void end(List<Playback> played) {
    var passed = played.stream().filter(Playback::passed).count();
    out.printf("%n%d passed, %d failed, %d skipped%n", passed, played.size() - passed, skipped);
    var repairs = played.stream().flatMap(p -> Repair.time(p).stream()).sorted().toList();
    if (!repairs.isEmpty()) {
      out.printf(
          "From attack to recording again: median %d ms over %d repairs, on this machine, without"
              + " AWS's delivery time.%n",
          repairs.get(repairs.size() / 2).toMillis(), repairs.size());
    }
  }
}
