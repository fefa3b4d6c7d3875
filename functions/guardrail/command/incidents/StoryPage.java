package guardrail.command.incidents;

import guardrail.alert.Logged;
import guardrail.alert.Plain;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One incident as a page of HTML that needs nothing else: no script, no picture, no font. Its
 * policy lets the browser fetch nothing, whatever an attacker may have had recorded.
 */
public record StoryPage(Story story) {

  /** What the page is called in a folder of pages. */
  public String fileName() {
    return story.id().replaceAll("[^A-Za-z0-9-]", "_") + ".html";
  }

  public String html() {
    return PageFrame.of(
        "%s: %s".formatted(story.id(), story.standing().words()),
        new PageHead(story).html()
            + "<section class=\"whole\">\n<h2>Timeline</h2>\n"
            + "<p class=\"note\">Shaded: the trail did not record. Not to scale.</p>\n"
            + new Drawing(Timeline.of(story)).svg()
            + "</section>\n"
            + list("What differed", deeds().differences())
            + list("What the guardrail did", deeds().repairs())
            + list("What is left", deeds().left())
            + steps()
            + "<h2>Every message</h2>\n"
            + story.messages().stream().map(StoryPage::message).collect(Collectors.joining()));
  }

  private StoryDeeds deeds() {
    return new StoryDeeds(story);
  }

  private static String list(String title, List<String> lines) {
    return lines.isEmpty()
        ? ""
        : "<h2>%s</h2>\n<ul>\n%s</ul>\n"
            .formatted(
                Html.text(title),
                lines.stream()
                    .map(line -> "<li>%s</li>\n".formatted(Html.text(line)))
                    .collect(Collectors.joining()));
  }

  /** A command stands on lines of its own. */
  private String steps() {
    var steps = deeds().nextSteps();
    return steps.isEmpty()
        ? ""
        : "<h2>%s</h2>\n".formatted(deeds().stepsTitle())
            + steps.stream()
                .map(step -> "<p class=\"step\">%s</p>\n".formatted(Html.text(step)))
                .collect(Collectors.joining());
  }

  private static String message(Logged logged) {
    var message = logged.message();
    return """
    <section>
    <h3>%s, %s</h3>
    <p class="note">Told %s</p>
    <pre>%s</pre>
    </section>
    """
        .formatted(
            Html.text(message.kind().replace('_', ' ')),
            Html.text(message.severity()),
            Html.text(Plain.time(logged.told())),
            Html.text(message.text("text").orElse("")));
  }
}
