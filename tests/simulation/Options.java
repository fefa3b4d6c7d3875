package simulation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
public record Options(
    List<Scenario> scenarios,
    boolean list,
    boolean json,
    Optional<Path> incidents,
    Optional<URI> endpoint) {
  private static final String USAGE =
      """
      Usage: ./guardrail simulate [--scenario NAME]... [--list] [--json]
                             [--incidents DIR] [--endpoint URL]
        --scenario NAME  plays only this one; may be given several times
        --list           lists the scenarios
        --json           one JSON document a line for each scenario instead of the timeline
        --incidents DIR  writes a page of HTML for each incident that was told, as ./guardrail
                         incidents does of a deployed stack, into a folder for each scenario,
                         for example incidents
        --endpoint URL   plays on a running moto, which it empties first and after each scenario,
                         for example http://127.0.0.1:5000\
      """;

  /** Every scenario on the project's own stand-in. */
  public static Options everything() {
    return new Options(Scenarios.ALL, false, false, Optional.empty(), Optional.empty());
  }

  static Options parse(String[] args) {
    Deque<String> left = new ArrayDeque<>(List.of(args));
    var chosen = new ArrayList<Scenario>();
    var list = false;
    var json = false;
    Optional<Path> incidents = Optional.empty();
    Optional<URI> endpoint = Optional.empty();
    while (!left.isEmpty()) {
      var option = left.pop();
      switch (option) {
        case "--scenario" -> chosen.add(scenario(value(option, left)));
        case "--list" -> list = true;
        case "--json" -> json = true;
        case "--incidents" -> incidents = Optional.of(Path.of(value(option, left)));
        case "--endpoint" -> endpoint = Optional.of(endpoint(value(option, left)));
        default -> throw new IllegalArgumentException("Unknown option " + option + "\n" + USAGE);
      }
    }
    return new Options(chosen.isEmpty() ? Scenarios.ALL : chosen, list, json, incidents, endpoint);
  }

  private static String value(String option, Deque<String> left) {
    var value = left.poll();
    if (value == null) {
      throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
    }
    return value;
  }

  private static Scenario scenario(String name) {
    return Scenarios.ALL.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No scenario is called %s; there are: %s"
                    .formatted(name, String.join(", ", Simulate.names()))));
  }

  private static URI endpoint(String text) {
    if (!text.matches("http://(127\\.0\\.0\\.1|localhost):\\d+/?")) {
      throw new IllegalArgumentException(
          "--endpoint is %s: expected an emulator on this machine, for example http://127.0.0.1:5000"
              .formatted(text));
    }
    return URI.create(text);
  }
}
