package guardrail.command.incidents;

import guardrail.alert.Plain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One incident for a terminal, told in order. */
public record StoryText(Story story) {

  public String text() {
    var lines = new ArrayList<String>();
    lines.add(Plain.line(story.headline()));
    lines.add("");
    new StoryFacts(story)
        .facts()
        .forEach((name, value) -> lines.add("  %-18s %s".formatted(name, Plain.line(value))));
    lines.add("");
    lines.add("What happened");
    var milestones = Timeline.of(story).milestones();
    var began = milestones.getFirst().at();
    for (var one : milestones) {
      lines.add(
          "  %s  %-22s %s"
              .formatted(
                  Plain.time(one.at()),
                  "+ " + Plain.duration(Duration.between(began, one.at())),
                  Plain.line(one.words())));
    }
    var deeds = new StoryDeeds(story);
    section(lines, "What differed", deeds.differences());
    section(lines, "What the guardrail did", deeds.repairs());
    section(lines, "What is left", deeds.left());
    section(lines, deeds.stepsTitle(), deeds.nextSteps());
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(title);
      content.stream()
          .flatMap(String::lines)
          .forEach(line -> lines.add(line.startsWith(" ") ? line : "  " + line));
    }
  }
}
