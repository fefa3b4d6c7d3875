package guardrail.command;

import guardrail.alert.Plain;
import guardrail.command.incidents.Standing;
import guardrail.command.incidents.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Incidents as a table, the latest first. What callers chose is made fit for a terminal. */
record IncidentList(List<Story> stories) {

  String text() {
    if (stories.isEmpty()) {
      return "";
    }
    var rows =
        new ArrayList<>(
            List.of(
                List.of(
                    "BEGAN",
                    "INCIDENT",
                    "ACCOUNT",
                    "SEVERITY",
                    "HOW IT STANDS",
                    "DARK",
                    "REPAIRED IN",
                    "WHAT",
                    "WHO")));
    stories.forEach(story -> rows.add(row(story)));
    return Columns.of(rows);
  }

  private static List<String> row(Story story) {
    return List.of(
        Plain.time(story.times().began()),
        Plain.line(story.id()),
        Plain.line(story.account()),
        Plain.line(story.severity()),
        story.standing().words(),
        words(story.times().dark()),
        words(story.times().toRepair()),
        Plain.line(story.trigger()),
        story.who().map(Plain::line).orElse("not known"));
  }

  private static String words(Optional<Duration> time) {
    return time.map(Plain::duration).orElse("-");
  }

  /** Incidents that a person has to see to. */
  long open() {
    return stories.stream().filter(story -> story.standing() == Standing.OPEN).count();
  }

  String counts() {
    var awaited = stories.stream().filter(s -> s.standing() == Standing.AWAITED).count();
    return "%d %s: %d need you, %d await their proof.\n"
        .formatted(stories.size(), stories.size() == 1 ? "incident" : "incidents", open(), awaited);
  }
}
