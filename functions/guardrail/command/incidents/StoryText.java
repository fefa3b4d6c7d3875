package guardrail.command.incidents;

import guardrail.alert.Particulars;
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
    section(lines, "What differed", StoryFacts.differences(story));
    section(lines, "What the guardrail did", StoryFacts.repairs(story));
    section(lines, "What is left", StoryFacts.left(story));
    section(lines, StoryFacts.stepsTitle(story), StoryFacts.nextSteps(story));
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

  /** The words of a part of a document, one line each. */
  static List<String> texts(List<?> parts, String name) {
    return parts.stream()
        .map(part -> String.valueOf(Particulars.fieldsOf(part).getOrDefault(name, "")))
        .toList();
  }
}
