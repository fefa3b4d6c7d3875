package guardrail.command.incidents;

import java.util.Optional;
import java.util.stream.Collectors;

/** The beginning of a page: how bad it is, how it stands, and the facts. */
record PageHead(Story story) {

  String html() {
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
            console().map(PageHead::link).orElse(""));
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
}
