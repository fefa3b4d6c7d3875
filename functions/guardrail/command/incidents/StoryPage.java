package guardrail.command.incidents;

import guardrail.alert.Logged;
import guardrail.alert.Plain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One incident as a page of HTML that needs nothing else: no script, no picture, no font. Its policy
 * lets the browser fetch nothing, whatever an attacker may have had recorded.
 */
public record StoryPage(Story story) {

  /** What the page is called in a folder of pages. */
  public String fileName() {
    return story.id().replaceAll("[^A-Za-z0-9-]", "_") + ".html";
  }

  public String html() {
    return PageFrame.of(
        "%s: %s".formatted(story.id(), story.standing().words()),
        head()
            + "<h2>Timeline</h2>\n"
            + "<p class=\"note\">Shaded: the trail did not record. Not to scale.</p>\n"
            + new Drawing(Timeline.of(story)).svg()
            + list("What differed", StoryFacts.differences(story))
            + list("What the guardrail did", StoryFacts.repairs(story))
            + list("What is left", StoryFacts.left(story))
            + steps()
            + "<h2>Every message</h2>\n"
            + story.messages().stream().map(StoryPage::message).collect(Collectors.joining()));
  }

  private String head() {
    var facts =
        new StoryFacts(story)
            .facts().entrySet().stream()
                .map(fact ->
                    "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                        .formatted(Html.text(fact.getKey()), Html.text(fact.getValue())))
                .collect(Collectors.joining());
    return """
    <p class="badges"><span class="%s">%s</span> <span class="%s">%s</span></p>
    <h1>%s</h1>
    <table>
    %s</table>
    %s\
    """
        .formatted(
            badge(story.severity()),
            Html.text(story.severity()),
            story.standing().isOpen() ? "badge warm" : "badge calm",
            Html.text(story.standing().words()),
            Html.text(story.headline()),
            facts,
            console().map(StoryPage::link).orElse(""));
  }

  private static String badge(String severity) {
    return switch (severity) {
      case "CRITICAL", "HIGH" -> "badge hot";
      case "MEDIUM" -> "badge warm";
      default -> "badge calm";
    };
  }

  private Optional<String> console() {
    return story.said().stream()
        .flatMap(message -> message.text("consoleUrl").stream())
        .filter(url -> url.startsWith("https://"))
        .findFirst();
  }

  private static String link(String url) {
    return "<p><a rel=\"noreferrer\" href=\"%s\">The trail in the AWS console</a></p>\n"
        .formatted(Html.text(url));
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
    var steps = StoryFacts.nextSteps(story);
    return steps.isEmpty()
        ? ""
        : "<h2>%s</h2>\n".formatted(StoryFacts.stepsTitle(story))
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
